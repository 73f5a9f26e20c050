import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that happens elsewhere; fails after ten seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (await isSo()) return;
    await pause(20);
  }
  throw new Error(`Waited in vain for: ${String(isSo)}`);
}
