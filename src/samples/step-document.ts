import { type DocumentNode, getNamedType, type GraphQLSchema, isObjectType, parse } from 'graphql';

export interface StepDocument {
  readonly document: DocumentNode;
  /** The payload's field that holds what was written. */
  readonly entity: string;
}

/** The operation that sends one mutation of the schema and asks for the id of what it wrote. Errors: unknown mutation. */
export function stepDocument(schema: GraphQLSchema, mutation: string): StepDocument {
  const field = schema.getMutationType()?.getFields()[mutation];
  const payload = field && getNamedType(field.type);
  const input = field?.args[0]?.type;
  if (!isObjectType(payload) || !input) throw new Error(`There is no mutation "${mutation}"`);
  const entity = Object.values(payload.getFields()).find(({ type }) => {
    const inner = getNamedType(type);
    return isObjectType(inner) && inner.getInterfaces().some(({ name }) => name === 'Node');
  });
  if (!entity) throw new Error(`The payload of "${mutation}" has no row with an id`);
  const selection = `${entity.name} { id } userErrors { code message path }`;
  const source = `mutation ($input: ${String(input)}) { ${mutation}(input: $input) { ${selection} } }`;
  return { document: parse(source), entity: entity.name };
}
