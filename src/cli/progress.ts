import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a long work is, as a bar, or as a line now and then where the output is no terminal. */
export async function withProgress<T>(
  what: string,
  total: number,
  work: (done: (count: number) => void) => Promise<T>,
): Promise<T> {
  const format = `${what} {bar} {value} of {total}, {duration_formatted} so far, {eta_formatted} to go`;
  const bar = new SingleBar(
    { format, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  try {
    return await work((count) => bar.update(count));
  } finally {
    bar.stop();
  }
}
