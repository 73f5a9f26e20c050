import { Command } from 'commander';
import { say } from './say.js';
import { withMigratedDatabase } from './with-database.js';

export const migrateCommand = new Command('migrate')
  .description('Prepares roles, tables and queue of the database, or brings them up to date.')
  .action(async () => {
    await withMigratedDatabase(say, () => Promise.resolve());
    say('The database is up to date.');
  });
