import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { DomainError } from '../shared/domain-error.js';

/** Who sends a command, and the key of his request's header, if it has one. */
interface Sender {
  readonly actor: Actor | null;
  readonly idempotencyKey: string | undefined;
}

type Arguments = Readonly<Record<string, unknown>>;

/** What is promised: that this command of this actor, with this input, is done once under this key, if there is one. */
interface Promised {
  readonly actor: Actor;
  readonly key: string | undefined;
  readonly command: string;
  readonly input: Arguments;
}

/** Keeps the promise of idempotency keys: the same key does a thing once, in the transaction of the thing itself. */
@Injectable()
export class IdempotentWrites {
  constructor(private readonly database: Database) {}

  /** Runs the command, or gives what it returned the first time. Errors: IDEMPOTENCY_KEY_REUSED, VALIDATION_FAILED. */
  once(info: GraphQLResolveInfo, args: Arguments, sender: Sender, command: () => Promise<string>): Promise<string> {
    const input = (args['input'] ?? {}) as Arguments;
    const key = keyOf(input, info, sender);
    const { actor } = sender;
    return actor ? this.onceUnder({ actor, key, command: info.fieldName, input }, command) : command();
  }

  /** The same for what is no mutation; the key has passed `requireKey`. Errors: IDEMPOTENCY_KEY_REUSED. */
  onceUnder({ actor, key, command, input }: Promised, work: () => Promise<string>): Promise<string> {
    if (key === undefined) return work();
    return this.database.transaction(
      async () => {
        const known = await this.claim(actor, key, command, fingerprint(input));
        return known ?? this.keep(actor, key, await work());
      },
      { isIdempotent: true },
    );
  }

  /** Takes the key for this transaction; waits for another one that holds it. Gives the first result, if there is one. */
  private async claim(actor: Actor, key: string, command: string, input: string): Promise<string | null> {
    const owner = ownerOf(actor);
    const claimed = await this.database.query(
      `insert into idempotency_key (vendor_id, actor_id, key, command, input)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
      [actor.vendorId, owner, key, command, input],
    );
    if (claimed.length > 0) return null;
    const [first] = await this.database.query<{ command: string; input: string; result_id: string }>(
      `select command, input, result_id from idempotency_key where vendor_id = $1 and actor_id = $2 and key = $3`,
      [actor.vendorId, owner, key],
    );
    if (first?.command !== command || first.input !== input) {
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', { path: ['input', 'idempotencyKey'] });
    }
    return first.result_id;
  }

  private async keep(actor: Actor, key: string, result: string): Promise<string> {
    await this.database.query(
      `update idempotency_key set result_id = $4 where vendor_id = $1 and actor_id = $2 and key = $3`,
      [actor.vendorId, ownerOf(actor), key, result],
    );
    return result;
  }
}

function ownerOf(actor: Actor): string {
  return actor.userId ?? actor.tokenId ?? actor.vendorId;
}

function keyOf(input: Arguments, info: GraphQLResolveInfo, sender: Sender): string | undefined {
  if (typeof input['idempotencyKey'] === 'string') return input['idempotencyKey'];
  const key = sender.idempotencyKey;
  if (key === undefined || info.operation.selectionSet.selections.length !== 1) return undefined;
  return requireKey(key);
}

/** The key of a header Idempotency-Key. Errors: VALIDATION_FAILED. */
export function requireKey(key: string): string {
  if (key.length < 8 || key.length > 128) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { rule: 'isLength', property: 'Idempotency-Key', limits: [8, 128] },
    });
  }
  return key;
}

/** The same input gives the same fingerprint, whatever the order of its fields. */
function fingerprint(input: Arguments): string {
  return createHash('sha256').update(canonical(input)).digest('hex');
}

function canonical(value: unknown): string {
  if (value instanceof Date || value instanceof URL) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value as Arguments).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`;
}
