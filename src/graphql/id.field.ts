import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID } from 'class-validator';
import { badInput } from '../reading/bad-input.js';
import { fromPublicId } from '../shared/ids.js';

interface IdOptions {
  readonly nullable?: boolean;
  readonly each?: boolean;
  readonly description?: string;
}

/** An input field that takes public ids of one kind; the command receives the bare uuid. Errors: BAD_USER_INPUT. */
export function IdField(
  prefix: string,
  { nullable = false, each = false, description }: IdOptions = {},
): PropertyDecorator {
  const uuidOf = (value: unknown, property: string): unknown => {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map((one) => uuidOf(one, property));
    const uuid = typeof value === 'string' ? fromPublicId(prefix, value) : null;
    if (uuid === null) throw badInput('idOfKind', ['input', property], { prefix });
    return uuid;
  };
  return applyDecorators(
    Field(() => (each ? [ID] : ID), { nullable, description: description ?? `Id of the kind \`${prefix}_…\`.` }),
    Transform(({ value, key }) => uuidOf(value, key)),
    IsUUID(undefined, { each }),
    ...(nullable ? [IsOptional()] : []),
  );
}
