import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ActorKind } from '../../access/actor.js';
import { newId } from '../../shared/ids.js';
import { Channel } from '../../vendors/index.js';
import { type Call, CallDirection, CallOutcome, requireSoundCall } from './call.js';
import type { Doer } from './doer.js';
import type { TakenFile } from './taken-file.js';

export enum MessageKind {
  CUSTOMER = 'CUSTOMER',
  AGENT = 'AGENT',
  NOTE = 'NOTE',
  SYSTEM = 'SYSTEM',
  PARTNER = 'PARTNER',
}

export enum Visibility {
  PUBLIC = 'PUBLIC',
  INTERNAL = 'INTERNAL',
}

/** Whose ticket a message belongs to, and its place there. */
export interface MessagePlace {
  readonly vendorId: string;
  readonly ticketId: string;
  readonly seq: number;
}

/** What is said: a written text, or what was said in a call. */
export interface Words {
  readonly text: string;
  readonly channel: Channel;
  readonly call?: Call | null;
  readonly files?: readonly TakenFile[];
}

const KIND_OF: Readonly<Record<ActorKind, MessageKind>> = {
  CUSTOMER: MessageKind.CUSTOMER,
  STAFF: MessageKind.AGENT,
  PARTNER: MessageKind.PARTNER,
  SYSTEM: MessageKind.SYSTEM,
};

/** One entry of a ticket's conversation; written once and kept as it is (INV-04). Errors: CALL_TIME_INVALID. */
@Entity()
export class Message {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Ticket')
  @Column('uuid')
  readonly ticketId: string;

  /** 1 for the first message of a ticket. */
  @Column('integer') readonly seq: number;
  @Column({ type: 'enum', enum: MessageKind, enumName: 'message_kind' }) readonly kind: MessageKind;
  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility' }) readonly visibility: Visibility;
  @Column({ type: 'enum', enum: Channel, enumName: 'channel' }) readonly channel: Channel;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly authorId: string | null;

  @ForeignKey('Contact')
  @Column('uuid', { nullable: true })
  readonly contactId: string | null;

  @ForeignKey('ApiToken')
  @Column('uuid', { nullable: true })
  readonly tokenId: string | null;

  @Column('text') readonly bodyText: string;
  @Column('timestamptz') readonly occurredAt: Date;
  @Column('timestamptz') readonly receivedAt: Date;
  @Column('boolean') readonly isAutomatic: boolean;
  /** Fixed at birth: publishing a note later is no answer. */
  @Column('boolean') readonly countsAsResponse: boolean;

  @Column({ type: 'enum', enum: CallDirection, enumName: 'call_direction', nullable: true })
  readonly callDirection: CallDirection | null;

  @Column('text', { nullable: true }) readonly callFromE164: string | null;
  @Column('timestamptz', { nullable: true }) readonly callStartedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly callAnsweredAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly callEndedAt: Date | null;

  @Column({ type: 'enum', enum: CallOutcome, enumName: 'call_outcome', nullable: true })
  readonly callOutcome: CallOutcome | null;

  @Column('timestamptz') readonly createdAt: Date;

  /** A public message: of the customer's side, or ours. */
  static say(place: MessagePlace, words: Words, by: Doer): Message {
    const at = words.call?.answeredAt ?? words.call?.startedAt ?? by.at;
    const isHuman = by.kind === ActorKind.STAFF;
    return Message.write(place, words, by, {
      kind: KIND_OF[by.kind],
      visibility: Visibility.PUBLIC,
      occurredAt: at,
      receivedAt: at,
      countsAsResponse: isHuman && (!words.call || words.call.outcome === CallOutcome.REACHED),
    });
  }

  /**
   * The first words of a ticket. Noted by the staff they are still the customer's; an answered call is an answer at once
   * (section 8).
   */
  static tell(place: MessagePlace, words: Words, by: Doer, contactId: string | null): Message {
    const at = words.call?.startedAt ?? by.at;
    const message = Message.write(place, words, by, {
      kind: by.kind === ActorKind.STAFF ? MessageKind.CUSTOMER : KIND_OF[by.kind],
      visibility: Visibility.PUBLIC,
      occurredAt: at,
      receivedAt: at,
      countsAsResponse: words.call?.outcome === CallOutcome.REACHED,
    });
    return Object.assign(message, { contactId });
  }

  /** A note that no customer ever sees. */
  static note(place: MessagePlace, text: string, by: Doer): Message {
    return Message.write(place, { text, channel: Channel.PORTAL }, by, {
      kind: MessageKind.NOTE,
      visibility: Visibility.INTERNAL,
      occurredAt: by.at,
      receivedAt: by.at,
      countsAsResponse: false,
    });
  }

  private static write(place: MessagePlace, words: Words, by: Doer, nature: Partial<Message>): Message {
    if (words.call) requireSoundCall(words.call, by.at);
    const author = { authorId: by.userId, contactId: by.contactId, tokenId: by.tokenId };
    return Object.assign(new Message(), place, nature, {
      id: newId(),
      channel: words.channel,
      bodyText: words.text,
      isAutomatic: by.kind === ActorKind.SYSTEM,
      createdAt: by.at,
      ...author,
      ...columnsOf(words.call ?? null),
    });
  }

  get isFromCustomerSide(): boolean {
    return this.kind === MessageKind.CUSTOMER || this.kind === MessageKind.PARTNER;
  }

  /** When the customer was answered with it; null when he was not. */
  get answeredAt(): Date | null {
    return this.countsAsResponse ? (this.callAnsweredAt ?? this.occurredAt) : null;
  }
}

function columnsOf(call: Call | null) {
  return {
    callDirection: call?.direction ?? null,
    callFromE164: call?.fromE164 ?? null,
    callStartedAt: call?.startedAt ?? null,
    callAnsweredAt: call?.answeredAt ?? null,
    callEndedAt: call?.endedAt ?? null,
    callOutcome: call?.outcome ?? null,
  };
}
