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
  vendor: z.strictObject({
    code: z.string(),
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
  /** The folder and the file, such as `amber-crm/04-customers`. */
  readonly name: string;
  readonly steps: readonly SampleStep[];
}

/** One model vendor: who it is, and the parts of its sample in the order in which they are played. */
export interface Sample {
  readonly name: string;
  readonly opening: z.infer<typeof vendorFile>;
  readonly parts: readonly SamplePart[];
}

const FOLDER = new URL('../../samples/', import.meta.url);

/** All samples of a folder: `<vendor>/vendor.yaml` and its numbered parts. Errors: one that names the file. */
export async function readSamples(folder = FOLDER): Promise<Sample[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readSample(name, new URL(`${name}/`, folder))));
}

async function readSample(name: string, folder: URL): Promise<Sample> {
  const files = (await readdir(folder)).filter((file) => /^\d\d-.*\.yaml$/.test(file)).sort();
  const opening = await readYaml(new URL('vendor.yaml', folder), vendorFile);
  const parts = files.map(async (file) => ({
    name: `${name}/${file.replace(/\.yaml$/, '')}`,
    steps: await readYaml(new URL(file, folder), stepsFile),
  }));
  return { name, opening, parts: await Promise.all(parts) };
}

async function readYaml<T>(url: URL, shape: z.ZodType<T>): Promise<T> {
  const path = fileURLToPath(url);
  const content = await readFile(url, 'utf8')
    .then(parse)
    .catch((cause: unknown) => {
      throw new Error(`${path} cannot be read: ${String(cause)}`, { cause });
    });
  const read = shape.safeParse(content);
  if (!read.success) throw new Error(`${path} is no sample:\n${z.prettifyError(read.error)}`);
  return read.data;
}
