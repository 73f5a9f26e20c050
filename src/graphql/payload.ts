import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { countRefusal } from '../metrics/refusal-count.js';
import { refusalsIn, toUserError } from './refusals.js';
import { placed } from './subject-path.js';
import type { Selection } from './selection.js';
import { UserError } from './user-error.type.js';

export interface Payload {
  userErrors: UserError[];
}

/** The class behind `{ <field>: Thing, userErrors }`; the thing is null when anything was refused. */
export function payloadOf(field: string, type: () => unknown): Type<Payload> {
  @ObjectType({ isAbstract: true })
  abstract class EntityPayload implements Payload {
    @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
    userErrors: UserError[];
  }
  const description = 'As it is after the change; null when anything was refused.';
  Field(type as never, { nullable: true, description })(EntityPayload.prototype, field);
  return EntityPayload as unknown as Type<Payload>;
}

/**
 * Runs a command and answers with its payload: the id of what it wrote, or the refusals in the caller's language.
 * The selection of the row is read afterwards, from what was committed (`view.resolvers.ts`).
 */
export async function payload(field: string, command: () => Promise<string>, selection: Selection): Promise<Payload> {
  const { context, info, args } = selection;
  try {
    const id = await context.writes.once(info, args, context, command);
    return { [field]: id, userErrors: [] };
  } catch (error) {
    return refused(placed(error, field, args['input']), context.locale, field);
  }
}

/** The payload of a refused command; anything that is not an expected refusal is thrown on. */
export function refused(error: unknown, locale: 'ru' | 'en', field?: string): Payload {
  const refusals = refusalsIn(error);
  if (!refusals) throw error;
  for (const { code } of refusals) countRefusal(code);
  const userErrors = refusals.map((refusal) => toUserError(refusal, locale));
  return { ...(field ? { [field]: null } : {}), userErrors };
}
