import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listSamples, readSamples } from './sample-file.js';

const VENDOR = `
at: 2026-10-01T06:00:00Z
toldAt: 2026-11-21T18:00:00Z
vendor: { shortNameRu: Завод, defaultLocale: ru, timeZone: Europe/Moscow }
administrator: { email: admin@zavod.example, name: Админ, locale: ru }
`;
const STEP = `
- as: admin@zavod.example
  at: 2026-10-01T07:00:00Z
  do: productCreate # A-02
  with: { code: zavod, aliases: [ПО] }
  keep: product
`;

/** A folder of samples with one vendor, `zavod`. */
async function folderOf(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'samples-'));
  await mkdir(join(folder, 'zavod'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'zavod', name), text);
  return pathToFileURL(`${folder}/`);
}

describe('samples in a folder', () => {
  it('are read with the parts in the order of their numbers', async () => {
    const [sample] = await readSamples(
      await folderOf({ 'vendor.yaml': VENDOR, '02-b.yaml': STEP, '01-a.yaml': STEP, 'notes.yaml': 'x' }),
    );
    expect(sample).toMatchObject({ name: 'zavod', opening: { vendor: { shortNameRu: 'Завод' } } });
    expect(sample?.parts.map(({ name }) => name)).toEqual(['01-a', '02-b']);
    expect(sample?.parts[0]?.steps).toEqual([
      {
        as: 'admin@zavod.example',
        at: '2026-10-01T07:00:00Z',
        do: 'productCreate',
        with: { code: 'zavod', aliases: ['ПО'] },
        keep: 'product',
      },
    ]);
  });

  it('are listed without being read', async () => {
    const folder = await folderOf({ 'vendor.yaml': VENDOR, '01-a.yaml': 'not: a sample' });
    expect(await listSamples(folder)).toEqual(new Map([['zavod', ['01-a']]]));
  });

  it.each([
    ['a step with a field too many', `${STEP}  when: now\n`],
    ['a part that does not say when it happens', STEP.replace(/ {2}at: .*\n/, '')],
    ['a step without an actor', STEP.replace(/as: .*/, 'note: x')],
    ['text that is no YAML', '- as: "open'],
  ])('are refused by the name of the file: %s', async (_, part) => {
    const folder = await folderOf({ 'vendor.yaml': VENDOR, '01-a.yaml': part });
    await expect(readSamples(folder)).rejects.toThrow(/zavod\/01-a\.yaml/);
  });

  it('are refused without a vendor', async () => {
    await expect(readSamples(await folderOf({ '01-a.yaml': STEP }))).rejects.toThrow(/zavod\/vendor\.yaml/);
  });
});
