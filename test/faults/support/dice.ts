import { randomInt } from 'node:crypto';
import { Dice } from '../../support/sowing/values.js';

/** Chance that is said aloud: FAULT_SEED=… repeats what a failed run has done. */
export function dice(): Dice {
  const seed = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31));
  process.stdout.write(`FAULT_SEED=${seed}\n`);
  return new Dice(seed);
}
