import type { LoadRequest } from '../load/load.js';
import type { Tokens } from '../tokens.js';
import type { VariantName } from '../variants/variant.js';
import type { World } from '../world.js';

/** One way of doing a work. */
export interface Way {
  /** How the tables call it. */
  readonly label: string;
  readonly variant: VariantName;
  readonly requests: readonly LoadRequest[];
}

/** Something to be measured; the first way is the one that the others are compared with. */
export interface Work {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  readonly connections: number;
  /** True when all ways give the same answers; they are compared before anything is measured. */
  readonly isSame: boolean;
  readonly ways: readonly Way[];
}

/** What works are made of. */
export interface Material {
  readonly world: World;
  readonly tokens: Tokens;
}

/** As many clients as wait at once, unless a work says otherwise. */
export const CONNECTIONS = 16;
