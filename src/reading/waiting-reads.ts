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

/** More at once would let the first wait for the last, and one connection work while the others have nothing to do. */
const MOST_TOGETHER = 8;

/** Those who wait for a connection, in the order of their coming; who asks the same of the same vendor waits together. */
export class WaitingReads {
  private readonly groups = new Map<string, WaitingRead[]>();
  private count = 0;

  add(read: WaitingRead): void {
    const { plan, vendorId } = read;
    if (!plan.batch) return this.addAlone(read);
    const key = `${plan.batch.name ?? plan.batch.text}|${vendorId}`;
    const group = this.groups.get(key);
    if (group) group.push(read);
    else this.groups.set(key, [read]);
  }

  addAlone(read: WaitingRead): void {
    this.groups.set(`alone ${this.count++}`, [read]);
  }

  /** Everybody who waits; nobody does afterwards. */
  all(): readonly WaitingRead[] {
    const reads = [...this.groups.values()].flat();
    this.groups.clear();
    return reads;
  }

  /**
   * The first and those who wait with him, as many as go together when so many connections are free: all on one would
   * wait for PostgreSQL together, and then PostgreSQL for all of them. The rest stand in line again.
   */
  next(free: number): readonly WaitingRead[] | undefined {
    for (const [key, group] of this.groups) {
      this.groups.delete(key);
      const together = group.splice(0, Math.min(Math.ceil(group.length / free), MOST_TOGETHER));
      if (group.length > 0) this.groups.set(key, group);
      return together;
    }
    return undefined;
  }
}
