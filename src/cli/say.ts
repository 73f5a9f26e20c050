/** One answer of a command, on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
