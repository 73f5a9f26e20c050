import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Throw } from './malformed.js';

const NAMES = ['id', 'nope', '__typename', '__schema', '__proto__', 'constructor', 'nodes', 'x'];
const LITERALS = [
  '1',
  '-1',
  '0.5',
  '99999999999',
  'true',
  'null',
  '"x"',
  '"\\u0000"',
  '"""block"""',
  '[]',
  '{}',
  'ENUM',
  '$v0',
  '[[1]]',
  '"\\ud83d"',
];
const HEADS = [
  '',
  'query',
  'query Q',
  'query Q($v0: Int)',
  'query ($v0: [ID!]! = [])',
  'query ($v0: Nope)',
  'subscription',
];

/** A document with more parts is refused for its length, whatever else is in it. */
const MOST_PARTS = 500;

/** Documents of chance: mostly after the schema, and somewhere against it. */
export class WildDocuments {
  private fragments: string[] = [];
  private parts = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Throw,
  ) {}

  next(): string {
    this.fragments = [];
    this.parts = 0;
    const isMutation = this.dice(6) === 0;
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    const body = this.selection(root ?? undefined, 1 + this.dice(isMutation ? 3 : 11));
    const text = `${isMutation ? 'mutation' : this.of(HEADS)} ${body} ${this.fragments.join(' ')}`;
    return this.dice(20) === 0 ? this.cut(text) : text;
  }

  private cut(text: string): string {
    const at = this.dice(text.length);
    return (
      text.slice(0, at) + this.of(['', '}', '{', '"', '\u0000', '#', '\ud800', '...']) + text.slice(at + this.dice(3))
    );
  }

  private selection(type: GraphQLNamedType | undefined, depth: number): string {
    if (isLeafType(type) && this.dice(10) > 0) return '';
    const names = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : NAMES;
    const parts = Array.from({ length: 1 + this.dice(4) }, () =>
      this.part(type, this.dice(12) === 0 ? this.of(NAMES) : this.of(names), depth),
    );
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLNamedType | undefined, name: string, depth: number): string {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const isMore = depth > 0 && ++this.parts < MOST_PARTS;
    const inner = isMore ? this.selection(field && getNamedType(field.type), depth - 1) : '';
    const alias = this.dice(6) === 0 ? `a${this.dice(5)}: ` : '';
    const text = `${alias}${name}${this.arguments(field?.args ?? [])} ${this.directive()} ${inner}`;
    if (this.dice(8) > 0) return text;
    if (this.dice(2) === 0)
      return `... ${this.dice(2) === 0 ? `on ${type?.name ?? 'Nope'}` : ''} ${this.directive()} { ${text} }`;
    const fragment = `F${this.dice(4)}`; // the same name may come twice, or lead in a circle
    this.fragments.push(`fragment ${fragment} on ${type?.name ?? 'Query'} { ${text} }`);
    return `...${fragment}`;
  }

  private arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => String(type).endsWith('!') || this.dice(4) === 0);
    const texts = given.map(({ name, type }) => `${name}: ${this.value(type, 3)}`);
    if (this.dice(25) === 0) texts.push(`${this.of(NAMES)}: ${this.of(LITERALS)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  private value(type: GraphQLInputType, depth: number): string {
    if (this.dice(8) === 0) return this.of(LITERALS);
    const bare = getNullableType(type);
    if (isListType(bare))
      return `[${Array.from({ length: this.dice(3) }, () => this.value(bare.ofType, depth - 1)).join(', ')}]`;
    if (isEnumType(bare)) return this.of(bare.getValues()).name;
    if (!isInputObjectType(bare))
      return bare.name === 'Int'
        ? String(this.dice(120))
        : this.of(['"x"', '"2026-01-01"', 'true', '"ticket_01h455vb4pex5vsknk084sn02q"']);
    const fields = Object.values(bare.getFields()).filter(
      (field) => String(field.type).endsWith('!') || (depth > 0 && this.dice(5) === 0),
    );
    return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type, depth - 1)}`).join(', ')} }`;
  }

  private directive(): string {
    if (this.dice(12) > 0) return '';
    return this.of([
      '@skip(if: true)',
      '@include(if: false)',
      '@include(if: $v0)',
      '@nope',
      '@skip',
      '@deprecated',
      '@include(if: true) @include(if: true)',
    ]);
  }

  private of<Value>(values: readonly Value[]): Value {
    return values[this.dice(values.length)] as Value;
  }
}
