import { LRUCache } from 'lru-cache';
import type { Bytes } from './bytes.js';
import type { Plan } from './planner.js';

/** Somebody who waits for what a plan gives with his values. */
export interface WaitingRead {
  readonly vendorId: string;
  readonly plan: Plan;
  readonly values: readonly unknown[];
  readonly resolve: (json: Bytes | null) => void;
  readonly reject: (error: unknown) => void;
}

/** More at once would let the first wait for the last. */
const MOST_TOGETHER = 32;

/** So many plans keep their group from one time to the next. */
const MOST_GROUPS = 1000;

/**
 * Those who wait for a connection, in the order of their coming; who asks the same of the same vendor waits together.
 * Groups are kept while they are empty: the tables that a Map of ever new groups leaves behind hang together, and with them
 * every answer would outlive its request by seconds.
 */
export class WaitingReads {
  private readonly groups = new LRUCache<string, WaitingRead[]>({ max: MOST_GROUPS });
  /** Groups in which somebody waits. */
  private line: WaitingRead[][] = [];

  add(read: WaitingRead): void {
    const { plan, vendorId } = read;
    if (!plan.batch) return this.addAlone(read);
    const group = this.groupOf(`${plan.batch.name ?? plan.batch.text}|${vendorId}`);
    if (group.length === 0) this.line.push(group);
    group.push(read);
  }

  addAlone(read: WaitingRead): void {
    this.line.push([read]);
  }

  /** Everybody who waits; nobody does afterwards. */
  all(): readonly WaitingRead[] {
    const reads = this.line.flatMap((group) => group.splice(0));
    this.line = [];
    return reads;
  }

  /**
   * The first and those who wait with him, as many as go together when so many connections are free: all on one would
   * wait for PostgreSQL together, and then PostgreSQL for all of them. The rest stand in line again.
   */
  next(free: number): readonly WaitingRead[] | undefined {
    const group = this.line.shift();
    const together = group?.splice(0, Math.min(Math.ceil(group.length / free), MOST_TOGETHER));
    if (group && group.length > 0) this.line.push(group);
    return together;
  }

  private groupOf(key: string): WaitingRead[] {
    const known = this.groups.get(key);
    if (known) return known;
    const group: WaitingRead[] = [];
    this.groups.set(key, group);
    return group;
  }
}
