import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType()
@Entity('customer')
export class Customer {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') name: string;
}

@ObjectType()
@Entity('contact')
export class Contact {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') name: string;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) email: string | null;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') locale: string;
}

@ObjectType()
@Entity('app_user')
export class User {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') name: string;
}

@ObjectType()
@Entity('product')
export class Product {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') name: string;
}

@ObjectType()
@Entity('product_module')
export class ProductModule {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') code: string;
}

@ObjectType()
@Entity('service_offering')
export class ServiceOffering {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') code: string;
}

@ObjectType()
@Entity('maintenance_agreement')
export class MaintenanceAgreement {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column('text') number: string;
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('date', { name: 'terminated_on', nullable: true }) terminatedOn: string | null;
}

@Entity('maintenance_agreement_product')
export class AgreedProduct {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'product_id' }) productId: string;
}
