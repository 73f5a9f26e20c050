import fc from 'fast-check';
import { linesOf } from './lines.js';

async function* chunksOf(text: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const size of sizes) {
    yield text.subarray(from, (from += size));
  }
  yield text.subarray(from);
}

it('are the same, however the stream was cut', async () => {
  const letters = fc.array(fc.constantFrom('a', 'я', '\n', '\\.'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(letters, fc.array(fc.nat(5)), async (parts, sizes) => {
      const text = Buffer.from(parts.join(''));
      const lines: string[] = [];
      for await (const line of linesOf(chunksOf(text, sizes))) lines.push(line.toString());
      expect(lines).toEqual(text.toString().match(/[^\n]*\n|[^\n]+$/g) ?? []);
    }),
  );
});
