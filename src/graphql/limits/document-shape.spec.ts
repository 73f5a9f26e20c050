import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { type Shape, shapeOf } from './document-shape.js';

const shape = (text: string): Shape => {
  const document: DocumentNode = parse(text);
  return shapeOf(
    document,
    document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode,
  );
};

it('counts what a document asks for', () => {
  expect(shape('query ($on: Boolean!) @a { x: me { name @include(if: $on) } me { team { y: name } } }')).toEqual({
    depth: 3,
    aliases: 2,
    directives: 2,
    fields: 5,
    repeats: 0,
  });
});

it('counts a fragment as often as it is used, and where it is used', () => {
  const text = '{ a { ...F } b { ... on B @x { ...F @y } } } fragment F on T @z { one: deep { name } }';
  expect(shape(text)).toEqual({ depth: 3, aliases: 2, directives: 4, fields: 6, repeats: 0 });
});

it('counts what is written again inside of the same braces', () => {
  expect(shape('{ me { id id id x: id ...F ... { id } } me { id } } fragment F on T { id }').repeats).toBe(3);
});

it('takes introspection for one field deep, and its aliases for aliases', () => {
  expect(shape('{ __schema { types { fields { a: type { ofType { name } } } } } }')).toMatchObject({
    depth: 1,
    aliases: 1,
  });
});

it('is done at once with fragments that double and double again', () => {
  const steps = Array.from({ length: 200 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);
  const text = `{ ...F0 } ${steps.join(' ')} fragment F200 on T { name }`;
  expect(shape(text).fields).toBe(2 ** 200);
});

it('comes to an end in a circle', () => {
  expect(shape('{ ...A } fragment A on T { x { ...B } } fragment B on T { y { ...A } }').depth).toBeLessThan(10);
});
