import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsDate,
  IsEnum,
  IsIn,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { DateTime, LocaleTag, Markdown } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';
import { Channel, TicketKind } from '../../vendors/index.js';
import { CallDirection, CallOutcome } from '../domain/call.js';
import { Impact, Urgency } from '../domain/priority.js';
import { UsageStage } from '../domain/ticket.enums.js';
import { FileIdsField } from '../graphql/file-ids.field.js';

const E164 = /^\+[1-9]\d{6,14}$/;

@InputType({ description: 'A telephone call that has been, noted within 24 hours.' })
export class CallInput {
  @Field(() => CallDirection, { defaultValue: CallDirection.INBOUND })
  @IsEnum(CallDirection)
  direction: CallDirection;

  @Field(() => CallOutcome)
  @IsEnum(CallOutcome)
  outcome: CallOutcome;

  @Field(() => DateTime, { description: 'When it rang; not in the future and at most 24 hours ago.' })
  @IsDate()
  startedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered: needed with REACHED, and with nothing else.',
  })
  @IsOptional()
  @IsDate()
  answeredAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null when it was not noted.' })
  @IsOptional()
  @IsDate()
  endedAt?: Date | null;
}

/** What every new ticket says. */
@InputType({ isAbstract: true })
abstract class NewTicketInput extends CommandInput {
  @Field(() => TicketKind)
  @IsEnum(TicketKind)
  kind: TicketKind;

  @Field({ description: '1 to 300 characters.' })
  @Length(1, 300)
  @Matches(/\S/)
  title: string;

  @IdField('offering', { nullable: true, description: "A service of the product's catalogue." })
  serviceOfferingId?: string | null;

  @IdField('module', { nullable: true, description: 'The module of the product that it is about.' })
  moduleId?: string | null;

  @Field(() => UsageStage, { nullable: true })
  @IsOptional()
  @IsEnum(UsageStage)
  usageStage?: UsageStage | null;

  @Field(() => Impact, { nullable: true, description: 'Who is hit, as the customer describes it; support confirms.' })
  @IsOptional()
  @IsEnum(Impact)
  impact?: Impact | null;

  @Field(() => Urgency, { nullable: true, description: 'As the customer proposes it; NORMAL unless given.' })
  @IsOptional()
  @IsEnum(Urgency)
  urgency?: Urgency | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: not even colleagues see it who see all other tickets of the organization. False unless given.',
  })
  @IsOptional()
  @IsBoolean()
  restricted?: boolean | null;

  @IdField('contact', { nullable: true, each: true, description: 'People of the customer who take part; at most 20.' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  ccIds?: string[] | null;

  @FileIdsField()
  fileIds?: string[] | null;
}

@InputType({ description: 'Something that a customer needs answered.' })
export class TicketCreateInput extends NewTicketInput {
  @IdField('product')
  productId: string;

  @Field(() => Markdown, { description: 'What is the matter: 1 to 20,000 characters.' })
  @Length(1, 20_000)
  @Matches(/\S/)
  text: string;

  @IdField('contact', {
    nullable: true,
    description:
      'For whom: needed from staff and partners. A person of a customer asks for himself, his administrator for anybody.',
  })
  requesterId?: string | null;

  @Field(() => Channel, {
    nullable: true,
    description:
      'From staff: how it has arrived, EMAIL or PORTAL (which it is unless given). Calls have `ticketLogCall`.',
  })
  @IsOptional()
  @IsIn([Channel.EMAIL, Channel.PORTAL])
  channel?: Channel | null;

  @Field(() => LocaleTag, { nullable: true, description: "ru or en; the requester's own language unless given." })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale | null;
}

@InputType({ description: 'A ticket from a telephone call. An answered call is the first response.' })
export class TicketLogCallInput extends NewTicketInput {
  @Field(() => CallInput)
  @ValidateNested()
  @Type(() => CallInput)
  call: CallInput;

  @Field(() => Markdown, { description: 'What was said, as the caller meant it: 1 to 20,000 characters.' })
  @Length(1, 20_000)
  @Matches(/\S/)
  text: string;

  @IdField('product', { nullable: true, description: 'Null when the call did not tell; needed to accept.' })
  productId?: string | null;

  @IdField('contact', { nullable: true, description: 'Who called; found by the number unless given.' })
  requesterId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the caller in E.164, e.g. +74953089283; nobody has it: the ticket waits to be identified.',
  })
  @IsOptional()
  @Matches(E164)
  phone?: string | null;
}
