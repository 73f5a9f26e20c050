import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something that happens elsewhere; fails after ten seconds unless told otherwise. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (await isSo()) return;
    await pause(20);
  }
  throw new Error(`Waited in vain for: ${String(isSo)}`);
}
