import { getNamedType, type GraphQLField, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import type { Input } from '../../architecture/support/inputs.js';
import type { Asker } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';

/** A place of the schema that takes an input: an argument of a root field. */
export interface Entrance {
  readonly operation: 'mutation' | 'query';
  readonly field: string;
  readonly argument: string;
  readonly type: GraphQLInputObjectType;
  /** What is asked of the answer. */
  readonly selection: string;
  /** How many fit into one request. */
  readonly atOnce: number;
}

type Field = GraphQLField<unknown, unknown>;

/** Where inputs go in: one argument of each mutation, filter and order of each list. */
export function entrancesOf(operation: Entrance['operation'], fields: readonly Field[]): Entrance[] {
  const [selection, atOnce] =
    operation === 'mutation' ? ['userErrors { code message }', 5] : ['pageInfo { hasNextPage }', 25];
  return fields.flatMap(({ name: field, args }) =>
    args.flatMap(({ name: argument, type: given }) => {
      const type = getNamedType(given);
      const isAlone = args.every((other) => other.name === argument || !String(other.type).endsWith('!'));
      return isInputObjectType(type) && isAlone ? [{ operation, field, argument, type, selection, atOnce }] : [];
    }),
  );
}

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Sends inputs through one entrance, each as a variable of its own. */
export async function sendThrough(
  app: TestApp,
  asker: Asker,
  entrance: Entrance,
  inputs: readonly Input[],
): Promise<Reply> {
  const { operation, field, argument, type, selection } = entrance;
  const heads = inputs.map((_, at) => `$i${at}: ${type.name}${operation === 'mutation' ? '!' : ''}`).join(', ');
  const parts = inputs.map((_, at) => `a${at}: ${field}(${argument}: $i${at}) { ${selection} }`).join(' ');
  const variables = Object.fromEntries(inputs.map((input, at) => [`i${at}`, input]));
  return sendText(app, asker, `${operation} (${heads}) { ${parts} }`, variables);
}

/** Sends a document as it is, and gives the answer as it comes. */
export async function sendText(
  app: TestApp,
  asker: Asker | null,
  query: string,
  variables: object = {},
): Promise<Reply> {
  const headers = asker ? { authorization: `Bearer ${asker.token}` } : {};
  const { statusCode, body } = await app.nest.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  return { status: statusCode, body };
}

const INSIDE = /INTERNAL_SERVER_ERROR|node_modules|\n\s+at |\.[jt]s:\d+|violates|relation \\"|syntax error at/;

/** True for what no answer may be: a fault of the program, or a text from inside of it. */
export function isBroken({ status, body }: Reply): boolean {
  return status >= 500 || INSIDE.test(body);
}

/** The input at whose alias something broke, for whoever has to mend it. */
export function describeBroken({ field }: Entrance, { status, body }: Reply, inputs: readonly Input[]): string {
  const at = /"path":\["a(\d+)"/.exec(body)?.[1];
  const guilty = JSON.stringify(at === undefined ? inputs : inputs[Number(at)]).slice(0, 400);
  return `${field}: ${status} ${body.slice(0, 200)} … ${guilty}`;
}

/** The inputs that a mutation took: neither an error nor a refusal. */
export function takenOf({ body }: Reply, inputs: readonly Input[]): Input[] {
  const { data } = JSON.parse(body) as { data?: Record<string, { userErrors: unknown[] } | null> | null };
  return inputs.filter((_, at) => data?.[`a${at}`]?.userErrors.length === 0);
}
