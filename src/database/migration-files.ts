import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One step of the schema, as it lies in the folder `migrations/`. */
export interface MigrationFile {
  /** file name, such as 1735689600000-add-vendor.sql */
  file: string;
  /** what TypeORM knows it by, such as AddVendor1735689600000 */
  name: string;
  sql: string;
  sha256: string;
}

const FILE_NAME = /^(\d{13})-([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;
// The same from src/database and from dist/database.
const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

/** All migrations, oldest first. @throws when a name is not timestamp-words.sql or two share a timestamp */
export function migrationFiles(folder = FOLDER): MigrationFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  files.sort();
  files.forEach((file, index) => {
    if (file.slice(0, 13) === files[index - 1]?.slice(0, 13))
      throw new Error(`Two migrations share the time of ${file}`);
  });
  return files.map((file) => ({ file, name: nameOf(file), ...contentOf(join(folder, file)) }));
}

function nameOf(file: string): string {
  const [, timestamp, words] = FILE_NAME.exec(file) ?? [];
  if (!timestamp || !words) throw new Error(`A migration is named like 1735689600000-add-vendor.sql, not ${file}`);
  const pascal = words.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());
  return pascal + timestamp;
}

function contentOf(path: string): Pick<MigrationFile, 'sql' | 'sha256'> {
  // A checkout on Windows may change line ends, which changes nothing about the schema.
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return { sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
