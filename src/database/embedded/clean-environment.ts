const NEEDED = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** What PostgreSQL may see of our environment: PGDATA, NODE_OPTIONS or LD_LIBRARY_PATH of the caller would mislead it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = NEEDED.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}
