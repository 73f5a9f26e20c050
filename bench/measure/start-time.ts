import { setTimeout as pause } from 'node:timers/promises';
import type { LoadRequest } from '../load/load.js';
import type { Variant } from '../variants/variant.js';
import { ask } from './same-answers.js';

/** Seconds from the start of the process to its first answer. */
export async function startTime(start: () => Promise<Variant>, request: LoadRequest | undefined): Promise<number> {
  const startedAt = performance.now();
  const variant = await start();
  try {
    await firstAnswer(variant.port, request);
    return (performance.now() - startedAt) / 1000;
  } finally {
    await variant.stop();
  }
}

async function firstAnswer(port: number, request: LoadRequest | undefined): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask(port, request);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(10);
    }
  }
}
