import pg from 'pg';

/** Signs links to files with a new secret from a moment, or from now, on; links that are out stay good. Takes the owner's connection. */
export async function rotateLinkKey(ownerUrl: string, at?: Date): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select rotate_file_link_key(coalesce($1, now()))', [at]);
  } finally {
    await client.end();
  }
}
