import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Node.js has it since 22.1. */
interface Caching {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Where others cannot lay something for us to run, as they could in the folder for what is temporary. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/steward', import.meta.url));

/**
 * Has Node keep what it compiles of the modules that are loaded from now on, and take it from there the next time.
 * Where it cannot write, or does not know how to, it compiles as ever.
 */
export function keepCompiled(): void {
  (module as Caching).enableCompileCache?.(FOLDER);
}
