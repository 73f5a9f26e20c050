import { applyDecorators } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { Actor } from './actor.js';
import type { Permission } from './permission.js';

export const ANYONE = 'ANYONE';
type Allowance = Permission | typeof ANYONE;

/** Opens a root field to actors who hold one of the permissions; a root field without it is closed to everybody. */
export function Allow(...allowed: [Allowance, ...Allowance[]]): MethodDecorator {
  return applyDecorators(Extensions({ allow: allowed }));
}

/** The permissions that open a root field, or undefined when nobody thought of it. */
export function allowancesOf(field: GraphQLField<unknown, unknown>): readonly Allowance[] | undefined {
  return field.extensions['allow'] as readonly Allowance[] | undefined;
}

export type Access = 'ALLOWED' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** One answer for both ways of execution: may this actor use this root field at all? */
export function accessTo(field: GraphQLField<unknown, unknown>, actor: Actor | null): Access {
  const allowed = allowancesOf(field) ?? [];
  if (allowed.includes(ANYONE)) return 'ALLOWED';
  if (!actor) return 'UNAUTHENTICATED';
  return allowed.some((allowance) => allowance !== ANYONE && actor.permissions.has(allowance))
    ? 'ALLOWED'
    : 'FORBIDDEN';
}
