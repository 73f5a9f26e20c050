import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { EmailAddress } from '../../graphql/scalars.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ContactConnection, ContactListArgs, ContactType } from '../graphql/contact.type.js';
import { ContactAccountsService } from './contact-accounts.service.js';
import { ContactAddInput, ContactEditInput, ContactLeaveInput, ContactOpenAccountInput } from './contacts.inputs.js';
import { ContactsService } from './contacts.service.js';

@ObjectType()
class ContactAddPayload extends payloadOf('contact', () => ContactType) {}

@ObjectType()
class ContactEditPayload extends payloadOf('contact', () => ContactType) {}

@ObjectType()
class ContactLeavePayload extends payloadOf('contact', () => ContactType) {}

@ObjectType()
class ContactOpenAccountPayload extends payloadOf('contact', () => ContactType) {}

@Resolver()
export class ContactsResolver {
  constructor(
    private readonly service: ContactsService,
    private readonly accounts: ContactAccountsService,
  ) {}

  @Query(() => ContactType, { nullable: true, description: 'One person at a customer; null when not visible.' })
  @Allow(Permission.READ_CUSTOMERS)
  contact(@Args('id', { type: () => ID }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => ContactConnection, { description: 'People at customers; for a customer those of his organization.' })
  @Allow(Permission.READ_CUSTOMERS)
  contacts(@Args({ type: () => ContactListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => ContactType, {
    nullable: true,
    description: 'The active contact with an e-mail, for those who may see e-mails; null when there is none.',
  })
  @Allow(Permission.READ_CUSTOMERS)
  contactByEmail(@Args('email', { type: () => EmailAddress }) _email: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => ContactConnection, {
    description: 'Active contacts with a telephone, for those who may see telephones.',
  })
  @Allow(Permission.READ_CUSTOMERS)
  contactsByPhone(
    @Args('phone', { description: 'E.164, such as `+78412200000`.' }) _phone: string,
    @Args({ type: () => ContactListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Mutation(() => ContactAddPayload, { description: 'Adds a person at a customer.' })
  @Allow(Permission.EDIT_CUSTOMERS, Permission.EDIT_OWN_CONTACTS)
  contactAdd(
    @Args('input') input: ContactAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contact', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ContactEditPayload, { description: 'Replaces what is known of a person.' })
  @Allow(Permission.EDIT_CUSTOMERS, Permission.EDIT_OWN_CONTACTS)
  contactEdit(
    @Args('input') input: ContactEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contact', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ContactLeavePayload, { description: 'Notes that a person has gone, and closes his account.' })
  @Allow(Permission.EDIT_CUSTOMERS, Permission.EDIT_OWN_CONTACTS)
  contactLeave(
    @Args('input') input: ContactLeaveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contact', () => this.accounts.leave(actor, input), selection);
  }

  @Mutation(() => ContactOpenAccountPayload, { description: 'Opens an account for a contact that has an e-mail.' })
  @Allow(Permission.EDIT_CUSTOMERS, Permission.EDIT_OWN_CONTACTS)
  contactOpenAccount(
    @Args('input') input: ContactOpenAccountInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contact', () => this.accounts.openAccount(actor, input), selection);
  }
}
