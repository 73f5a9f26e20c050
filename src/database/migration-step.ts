import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationFile } from './migration-files.js';

/** The table that remembers what each applied file held. */
export const FILE_TABLE = 'schema_migration_file';

/** TypeORM wants a class for each migration; this makes one that runs the file and remembers what it held. */
export function migrationStep({ file, name, sql, sha256 }: MigrationFile, log: (line: string) => void) {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      const started = performance.now();
      try {
        await runner.query(sql);
      } catch (cause) {
        throw new Error(`Migration ${file} failed${lineOf(cause, sql)}: ${(cause as Error).message}`, { cause });
      }
      await runner.query(`insert into ${FILE_TABLE} (file, sha256) values ($1, $2)`, [file, sha256]);
      log(`migrated ${file} in ${Math.round(performance.now() - started)} ms`);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations only go forward: write a new one that undoes the old one'));
    }
  };
}

/** Where in the file PostgreSQL stumbled, when it says so. */
function lineOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: string }).position);
  return position > 0 ? ` in line ${sql.slice(0, position).split('\n').length}` : '';
}
