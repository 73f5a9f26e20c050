import { resolve } from 'node:path';
import type { Config } from '../../config/config.js';
import type { Contents } from './contents.js';
import { LocalContents } from './local-contents.js';
import { S3Contents } from './s3-contents.js';

/** `<DATA_DIR>/files`. */
export function filesFolder(config: Config): string {
  return resolve(config.DATA_DIR, 'files');
}

/** The store that the configuration names. */
export function contentsOf(config: Config): Contents {
  const { S3_BUCKET: name } = config;
  if (name === undefined) return new LocalContents(filesFolder(config));
  return new S3Contents({
    name,
    region: config.S3_REGION,
    endpoint: config.S3_ENDPOINT,
    accessKeyId: config.S3_ACCESS_KEY_ID,
    secretAccessKey: config.S3_SECRET_ACCESS_KEY,
  });
}
