import type * as launcher from '../../../src/database/embedded/embedded-postgres.js';

const BUILT = new URL('../../../dist/database/embedded/embedded-postgres.js', import.meta.url);

/** The launcher as it is shipped: its watchdog exists as a program of its own only after the build. */
export const { startEmbeddedPostgres } = (await import(BUILT.href)) as typeof launcher;
export const launcherUrl = BUILT.href;
