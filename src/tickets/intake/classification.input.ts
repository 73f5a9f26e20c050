import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, Matches } from 'class-validator';
import { IdField } from '../../graphql/id.field.js';
import { TicketKind } from '../../vendors/index.js';
import { Impact, Urgency } from '../domain/priority.js';
import { UsageStage } from '../domain/ticket.enums.js';

/** Letters and digits of any script, joined by - _ . or : */
const TAG = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\-_.:]{0,49}$/u;

@InputType({ description: 'What a ticket is about and how much it hurts; what is left out stays as it is.' })
export class TicketClassification {
  @Field(() => TicketKind, { nullable: true })
  @IsOptional()
  @IsEnum(TicketKind)
  kind?: TicketKind | null;

  @IdField('product', { nullable: true, description: 'Another product drops the service and module of the old one.' })
  productId?: string | null;

  @IdField('offering', { nullable: true, description: "A service of the product's catalogue." })
  serviceOfferingId?: string | null;

  @IdField('module', { nullable: true, description: 'A module of the product.' })
  moduleId?: string | null;

  @IdField('contact', { nullable: true, description: 'The person who asks; the customer follows from the person.' })
  requesterId?: string | null;

  @Field(() => UsageStage, { nullable: true })
  @IsOptional()
  @IsEnum(UsageStage)
  usageStage?: UsageStage | null;

  @Field(() => Impact, { nullable: true, description: 'Who is hit; with the urgency it makes the priority.' })
  @IsOptional()
  @IsEnum(Impact)
  impact?: Impact | null;

  @Field(() => Urgency, { nullable: true })
  @IsOptional()
  @IsEnum(Urgency)
  urgency?: Urgency | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Replaces the labels: at most 20 of 1 to 50 lower-case characters. The customer sees them, too.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(TAG, { each: true })
  tags?: string[] | null;
}
