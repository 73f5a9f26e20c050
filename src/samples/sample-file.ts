import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Locale, LOCALES } from '../i18n/locale.js';

const instant = z.iso.datetime({ offset: true });
const locale = z.enum(LOCALES as readonly [Locale, ...Locale[]]);

const step = z.strictObject({
  /** E-mail of the account that acts. */
  as: z.email(),
  /** When it happens; the time of the step before unless given. */
  at: instant.optional(),
  /** The mutation. */
  do: z.string(),
  /** Its input; a text "@name" stands for the id that an earlier step has kept. */
  with: z.record(z.string(), z.unknown()),
  /** The name under which the id of what was written is kept. */
  keep: z.string().optional(),
});

const stepsFile = z
  .array(step)
  .refine(([first]) => first?.at !== undefined, 'The first step of a part says when it happens.');

const vendorFile = z.strictObject({
  /** When the vendor is opened. */
  at: instant,
  /** When all of it has happened: loaded later, the sample is told as many whole days later. */
  toldAt: instant,
  vendor: z.strictObject({
    shortNameRu: z.string(),
    shortNameEn: z.string().optional(),
    defaultLocale: locale,
    timeZone: z.string(),
  }),
  /** The first account, which opens all others. */
  administrator: z.strictObject({ email: z.email(), name: z.string(), locale }),
});

export type SampleStep = z.infer<typeof step>;

/** Steps that are played and noted together. */
export interface SamplePart {
  /** The file without its ending, such as `04-customers`. */
  readonly name: string;
  readonly steps: readonly SampleStep[];
}

/** One model vendor: who it is, and the parts of its sample in the order in which they are played. */
export interface Sample {
  /** The folder, and the code of the vendor. */
  readonly name: string;
  readonly opening: z.infer<typeof vendorFile>;
  readonly parts: readonly SamplePart[];
}

const FOLDER = new URL('../../samples/', import.meta.url);

/** The samples of a folder and the names of their parts, without reading them. */
export async function listSamples(folder = FOLDER): Promise<Map<string, string[]>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const parts = names.sort().map(async (name) => {
    const files = await readdir(new URL(`${name}/`, folder));
    return [name, files.flatMap((file) => /^(\d\d-.*)\.yaml$/.exec(file)?.[1] ?? []).sort()] as const;
  });
  return new Map(await Promise.all(parts));
}

/** All samples of a folder: `<vendor>/vendor.yaml` and its numbered parts. Errors: one that names the file. */
export async function readSamples(folder = FOLDER): Promise<Sample[]> {
  const samples = [...(await listSamples(folder))];
  return Promise.all(samples.map(([name, parts]) => readSample(name, parts, new URL(`${name}/`, folder))));
}

async function readSample(name: string, parts: readonly string[], folder: URL): Promise<Sample> {
  const opening = await readYaml(new URL('vendor.yaml', folder), vendorFile);
  const read = parts.map(async (part) => ({
    name: part,
    steps: await readYaml(new URL(`${part}.yaml`, folder), stepsFile),
  }));
  return { name, opening, parts: await Promise.all(read) };
}

async function readYaml<T>(url: URL, shape: z.ZodType<T>): Promise<T> {
  const path = fileURLToPath(url);
  const read = shape.safeParse(await contentOf(url, path));
  if (!read.success) throw new Error(`${path} is no sample:\n${z.prettifyError(read.error)}`);
  return read.data;
}

async function contentOf(url: URL, path: string): Promise<unknown> {
  try {
    return parse(await readFile(url, 'utf8')) as unknown;
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${String(cause)}`, { cause });
  }
}
