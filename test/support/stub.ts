import { Entity, PrimaryColumn } from 'typeorm';
@Entity() export class Customer { @PrimaryColumn('uuid') id: string; }
@Entity() export class Contact { @PrimaryColumn('uuid') id: string; }
