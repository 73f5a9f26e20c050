import { withClient } from '../database/client.js';

/** Signs links to files with a new secret from a moment, or from now, on; links that are out stay good. Takes the owner's connection. */
export async function rotateLinkKey(ownerUrl: string, at?: Date): Promise<void> {
  await withClient(ownerUrl, (client) => client.query('select rotate_file_link_key(coalesce($1, now()))', [at]));
}
