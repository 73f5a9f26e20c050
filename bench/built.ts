import { fileURLToPath } from 'node:url';

/** The folder of the repository; this file runs from bench/dist. */
export const ROOT = new URL('../../', import.meta.url);

/** A file of the built program. */
export function built(path: string): string {
  return fileURLToPath(new URL(`dist/${path}`, ROOT));
}

/** A module of the built program; its shape is what the caller says. */
export async function fromBuilt<Module>(path: string): Promise<Module> {
  return (await import(new URL(`dist/${path}`, ROOT).href)) as Module;
}
