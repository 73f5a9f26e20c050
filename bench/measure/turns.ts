import type { LoadProcess } from '../load/load-process.js';
import type { Variant } from '../variants/variant.js';
import type { Way, Work } from '../works/work.js';
import { cpuOf, cpuOfPostgres } from './cpu.js';
import { median } from './statistics.js';

/** What one way did in one turn. CPU is in milliseconds per answer; null where it cannot be known. */
export interface Turn {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeCpu: number | null;
  readonly postgresCpu: number | null;
}

/** The turns of one way in a work, in their order. */
export interface Course {
  readonly label: string;
  readonly turns: readonly Turn[];
}

export interface Measured {
  readonly work: Work;
  readonly courses: readonly Course[];
}

export interface Pace {
  readonly seconds: number;
  readonly rounds: number;
  readonly warmUp: number;
}

/** Runs the ways of works one after the other, A B C A B C, so that whatever else the machine does falls on all alike. */
export class Turns {
  constructor(
    private readonly load: LoadProcess,
    private readonly running: ReadonlyMap<string, Variant>,
    private readonly postmaster: number | null,
    private readonly pace: Pace,
  ) {}

  async measure(work: Work): Promise<Measured> {
    const ways = work.ways.filter(({ variant }) => this.running.has(variant));
    for (const way of ways) await this.turn(work, way, this.pace.warmUp);
    const turns = ways.map((): Turn[] => []);
    for (let round = 0; round < this.pace.rounds; round++) {
      for (const [at, way] of ways.entries()) turns[at]?.push(await this.turn(work, way, this.pace.seconds));
    }
    return { work, courses: ways.map(({ label }, at) => ({ label, turns: turns[at] ?? [] })) };
  }

  private async turn(work: Work, { variant, requests, label }: Way, seconds: number): Promise<Turn> {
    const { port, pid } = this.running.get(variant) ?? { port: 0, pid: 0 };
    const before = this.cpu(pid);
    const result = await this.load.run(requests, { port, connections: work.connections, seconds });
    const after = this.cpu(pid);
    if (result.faults > 0)
      throw new Error(`${work.name}: "${label}" failed ${result.faults} of ${result.answers} times`);
    const each = (from: number | null, to: number | null): number | null =>
      from === null || to === null ? null : ((to - from) * 1000) / result.answers;
    return {
      perSecond: result.answers / result.seconds,
      p50: result.p50,
      p99: result.p99,
      nodeCpu: each(before.node, after.node),
      postgresCpu: each(before.postgres, after.postgres),
    };
  }

  private cpu(pid: number): { node: number | null; postgres: number | null } {
    return { node: cpuOf(pid), postgres: this.postmaster === null ? null : cpuOfPostgres(this.postmaster) };
  }
}

/** Of each round, how much the course did in comparison with another. */
export function ratios(course: Course, base: Course): number[] {
  return course.turns.map(({ perSecond }, round) => perSecond / (base.turns[round]?.perSecond ?? NaN));
}

export function medianOf(course: Course, figure: keyof Turn): number | null {
  const values = course.turns.map((turn) => turn[figure]);
  return values.some((value) => value === null) ? null : median(values as number[]);
}
