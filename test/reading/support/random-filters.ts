import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
} from 'graphql';
import type { View } from '../../../src/reading/view.js';
import { toPublicId } from '../../../src/shared/ids.js';
import type { World } from './world.js';

/** Throws numbers from 0 up to, not including, a limit. */
export type Throw = (limit: number) => number;

/** Filters and orders of chance, with values that rows of the world have, so that filters find something. */
export class RandomFilters {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly world: World,
    private readonly dice: Throw,
  ) {}

  order(view: View): { field: string; direction: string } {
    const fields = (this.schema.getType(`${view.type}OrderField`) as GraphQLEnumType).getValues();
    return { field: this.of(fields).name, direction: this.of(['ASC', 'DESC']) };
  }

  filter(view: View, typeName: string, depth: number): Record<string, unknown> {
    const type = this.schema.getType(typeName) as GraphQLInputObjectType;
    const names = Object.keys(type.getFields()).filter((name) => depth > 0 || !['and', 'or', 'not'].includes(name));
    const chosen = new Set(this.some(1, 2, () => this.of(names)));
    return Object.fromEntries(
      names
        .filter((name) => chosen.has(name))
        .map((name) => {
          if (name === 'not') return [name, this.filter(view, typeName, depth - 1)];
          if (name === 'and' || name === 'or')
            return [name, this.some(0, 2, () => this.filter(view, typeName, depth - 1))];
          return [
            name,
            this.comparison(view, name, getNamedType(type.getFields()[name]?.type) as GraphQLInputObjectType),
          ];
        }),
    );
  }

  private comparison(view: View, name: string, type: GraphQLInputObjectType): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const { name: operator, type: valueType } = this.of(fields);
    if (operator === 'isNull') return { isNull: this.chance(50) };
    const value = (): unknown => this.filterValue(view, name, getNamedType(valueType).name);
    return { [operator]: operator === 'in' || operator === 'notIn' ? this.some(0, 3, value) : value() };
  }

  private filterValue(view: View, name: string, scalar: string): unknown {
    const key = view.list?.filters[name];
    const values = this.world
      .of(view.type)
      .map((row) => row[key?.property ?? ''])
      .flat();
    const known = values.filter((value) => value !== null && value !== undefined);
    const type = this.schema.getType(scalar);
    if (known.length === 0 && key?.kind === 'reference') return toPublicId(key.prefix, ANY_ID);
    if (known.length === 0) return isEnumType(type) ? type.getValues()[0]?.name : FALLBACKS[scalar];
    const value = this.of(known);
    if (key?.kind === 'reference') return toPublicId(key.prefix, String(value));
    if (scalar === 'DateTime') return new Date(String(value)).toISOString();
    if (scalar === 'String' && this.chance(50))
      return [...String(value)]
        .slice(0, 1 + this.dice(4))
        .join('')
        .toUpperCase();
    return value;
  }

  private chance(percent: number): boolean {
    return this.dice(100) < percent;
  }

  private of<Value>(values: readonly Value[]): Value {
    return values[this.dice(values.length)] as Value;
  }

  private some<Value>(least: number, most: number, make: () => Value): Value[] {
    return Array.from({ length: least + this.dice(most - least + 1) }, make);
  }
}

const ANY_ID = '018f0000-0000-7000-8000-000000000000';
const FALLBACKS: Readonly<Record<string, unknown>> = {
  String: 'a',
  Int: 1,
  Boolean: true,
  ID: toPublicId('user', ANY_ID),
  DateTime: '2026-01-01T00:00:00.000Z',
  LocalDate: '2026-01-01',
};
