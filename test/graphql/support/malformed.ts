import {
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type IdAt, type Input, limitsOf, rulesOf, validInput } from '../../architecture/support/inputs.js';
import { NO_FIELD, NO_MEMBER, ODD, WRONG } from './bad-values.js';

/** Throws numbers from 0 up to, not including, a limit. */
export type Throw = (limit: number) => number;

/** Numbers of chance that are the same in each run. */
export function throwsFrom(seed: number): Throw {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** `WRONG`: must be refused. `ODD`: must not break anything. */
export type Fault = 'WRONG' | 'ODD';

const GOOD_ONES = 5;

/** Spoils one place of an input that is good otherwise. */
export class Malformer {
  private readonly good: readonly Input[];

  constructor(
    private readonly type: GraphQLInputObjectType,
    private readonly dice: Throw,
    private readonly idAt: IdAt,
  ) {
    this.good = Array.from({ length: GOOD_ONES }, () => validInput(type, idAt));
  }

  next(fault: Fault): Input {
    return this.spoil(this.type, this.of(this.good), fault);
  }

  private spoil(type: GraphQLInputObjectType, good: Input, fault: Fault): Input {
    if (fault === 'WRONG' && this.dice(20) === 0) return { ...good, [this.of(NO_FIELD)]: 'x' };
    const field = this.of(Object.values(type.getFields()));
    const inner = getNamedType(field.type);
    const isInside = isInputObjectType(inner) && this.dice(4) > 0;
    const value = isInside ? this.inside(field, inner, good[field.name], fault) : this.badValue(type, field, fault);
    return { ...good, [field.name]: value };
  }

  private inside(field: GraphQLInputField, type: GraphQLInputObjectType, present: unknown, fault: Fault): unknown {
    const [given] = (Array.isArray(present) ? present : [present]) as (Input | undefined)[];
    const spoiled = this.spoil(type, given ?? validInput(type, this.idAt), fault);
    return isListType(getNullableType(field.type)) ? [spoiled] : spoiled;
  }

  private badValue(owner: GraphQLInputObjectType, field: GraphQLInputField, fault: Fault): unknown {
    const isList = isListType(getNullableType(field.type));
    if (isNonNullType(field.type) && fault === 'WRONG' && this.dice(8) === 0) return null;
    const value = this.badLeaf(owner, field, fault);
    if (!isList) return value;
    return this.dice(50) === 0 ? Array.from({ length: 1_001 }, () => value) : [value];
  }

  private badLeaf(owner: GraphQLInputObjectType, field: GraphQLInputField, fault: Fault): unknown {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return fault === 'WRONG' ? this.of(['x', 1, true, [[]], { constructor: 1 }]) : {};
    if (isEnumType(named)) return fault === 'WRONG' ? this.of(NO_MEMBER) : this.of(named.getValues()).name;
    const most = limitsOf(rulesOf(owner.name, field.name), 'isLength')?.[1];
    if (fault === 'WRONG' && typeof most === 'number' && this.dice(4) === 0) return 'x'.repeat(most + 1);
    const values = (fault === 'WRONG' ? WRONG : ODD)[named.name] ?? [];
    return values.length > 0 ? this.of(values) : { unexpected: [] };
  }

  private of<Value>(values: readonly Value[]): Value {
    return values[this.dice(values.length)] as Value;
  }
}
