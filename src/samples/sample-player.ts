import { Readable } from 'node:stream';
import { execute, type GraphQLSchema } from 'graphql';
import type { Actor } from '../access/actor.js';
import { inScope } from '../access/scope.js';
import type { DeclaredFile } from '../files/uploads.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { IdempotentWrites } from '../graphql/idempotent-writes.js';
import type { Reader } from '../reading/reader.js';
import type { SampleClock } from './sample-clock.js';
import type { SamplePart, SampleStep } from './sample-file.js';
import { type StepDocument, stepDocument } from './step-document.js';

interface StepAnswer {
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: string[] | null }[];
  readonly [entity: string]: unknown;
}

/** What playing needs of the running application. */
export interface Stage {
  readonly schema: GraphQLSchema;
  readonly reader: Reader;
  readonly writes: IdempotentWrites;
  readonly clock: SampleClock;
  /** Who acts under an e-mail. Errors: when there is no such account. */
  readonly actorOf: (email: string) => Promise<Actor>;
  /** What `PUT /files` does. */
  readonly upload: (actor: Actor, file: DeclaredFile, content: Readable) => Promise<{ readonly id: string }>;
}

const UPLOAD = 'fileUpload';

/** Whose step it is, and the key under which it is done once. */
type StepScope = Pick<GraphqlContext, 'locale' | 'requestId'> & { readonly actor: Actor; readonly command: string };

/** Steps do not pass the gate: nobody pays for them. */
const NOBODY = { key: 'sample', isKnown: false };

/** Plays the steps of a sample as its people would: through the schema, one mutation after the other. */
export class SamplePlayer {
  private readonly documents = new Map<string, StepDocument>();

  constructor(
    private readonly stage: Stage,
    /** Public ids by the names under which steps keep them. */
    private readonly kept: Map<string, string>,
    /** Name of the sample, for messages. */
    private readonly sample: string,
  ) {}

  /**
   * Plays one part. A step played before, in a run that was cut off, is recognized by its key and not done twice.
   * Errors: the first step that is refused, with its part, its place and the refusals.
   */
  async play({ name, steps }: SamplePart): Promise<void> {
    for (const [index, step] of steps.entries()) {
      if (step.at) this.stage.clock.set(step.at);
      try {
        const id = await this.send(step, `sample:${name}:${String(index + 1).padStart(4, '0')}`);
        if (step.keep) this.kept.set(step.keep, id);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${this.sample}/${name}, step ${index + 1} (${step.do}): ${reason}`, { cause: error });
      }
    }
  }

  private async send(step: SampleStep, idempotencyKey: string): Promise<string> {
    const actor = await this.stage.actorOf(step.as);
    const scope = { requestId: idempotencyKey, locale: 'en' as const, actor, command: step.do };
    return inScope(scope, () => (step.do === UPLOAD ? this.upload(step, scope) : this.mutate(step, scope)));
  }

  /** The one thing that people do past the schema. */
  private async upload({ with: { name, text } }: SampleStep, { actor, requestId }: StepScope): Promise<string> {
    const file = { name: String(name), sha256: null, idempotencyKey: requestId };
    return (await this.stage.upload(actor, file, Readable.from([Buffer.from(String(text))]))).id;
  }

  private async mutate(step: SampleStep, scope: StepScope): Promise<string> {
    const { schema, reader, writes } = this.stage;
    const { document, entity } = this.documentOf(step.do);
    const input = { ...(this.resolved(step.with) as object), idempotencyKey: scope.requestId };
    const contextValue: GraphqlContext = { ...scope, reader, writes, payer: NOBODY, idempotencyKey: undefined };
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: { input } });
    const answer = data?.[step.do] as StepAnswer | null | undefined;
    const refusals = (answer?.userErrors ?? []).map(
      (each) => `${each.code} (${each.path?.join('.') ?? ''}) ${each.message}`,
    );
    const faults = [...(errors ?? []).map(({ message }) => message), ...refusals];
    if (!answer || faults.length > 0) throw new Error(faults.join('; '));
    return (answer[entity] as { id: string }).id;
  }

  private documentOf(mutation: string): StepDocument {
    const document = this.documents.get(mutation) ?? stepDocument(this.stage.schema, mutation);
    this.documents.set(mutation, document);
    return document;
  }

  private resolved(value: unknown): unknown {
    if (typeof value === 'string') return value.startsWith('@') ? this.idOf(value.slice(1)) : value;
    if (Array.isArray(value)) return value.map((each) => this.resolved(each));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.resolved(each)]));
  }

  private idOf(name: string): string {
    const id = this.kept.get(name);
    if (!id) throw new Error(`no earlier step has kept "${name}"`);
    return id;
  }
}
