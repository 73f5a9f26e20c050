import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../reading/page.js';
import type { Cost, Variables } from './cost.js';
import { PRICES } from './limits.js';

type Defaults = ReadonlyMap<string, ValueNode | undefined>;

/** The default values of an operation's variables. */
export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Defaults {
  return new Map(variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]));
}

/** Rows of a page: `first` or `last`. A size that no page may have costs a whole one; reading refuses it. */
export function pageSize(field: FieldNode, defaults: Defaults): Cost {
  const given = [argumentOf(field, 'first'), argumentOf(field, 'last')].filter((value) => value !== undefined);
  const size = (variables: Variables): number =>
    given.map((value) => numberOf(value, defaults, variables)).find((number) => number !== undefined) ?? DEFAULT_PAGE;
  return given.some(({ kind }) => kind === Kind.VARIABLE) ? size : size({});
}

/** Rows of a plain list: as many as ids are given, else what lists are taken to hold. */
export function listSize(field: FieldNode): Cost {
  const ids = argumentOf(field, 'ids');
  if (ids?.kind === Kind.LIST) return bounded(ids.values.length);
  if (ids?.kind !== Kind.VARIABLE) return PRICES.list;
  const name = ids.name.value;
  return (variables) => (Array.isArray(variables[name]) ? bounded(variables[name].length) : 1);
}

function argumentOf(field: FieldNode, name: string): ValueNode | undefined {
  return field.arguments?.find((argument) => argument.name.value === name)?.value;
}

function numberOf(value: ValueNode, defaults: Defaults, variables: Variables): number | undefined {
  if (value.kind === Kind.INT) return bounded(Number(value.value));
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  const fallback = defaults.get(value.name.value);
  if (given === undefined && fallback) return numberOf(fallback, defaults, {});
  return typeof given === 'number' ? bounded(given) : undefined;
}

function bounded(size: number): number {
  return Math.min(Math.max(size, 1), LARGEST_PAGE);
}
