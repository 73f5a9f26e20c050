import { Command } from 'commander';
import { takeBackup } from '../backup/take-backup.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { say } from './say.js';
import { withDatabase } from './with-database.js';

export const backupCommand = new Command('backup')
  .description('Writes all that the database holds into one file, as of one moment; Steward may go on working.')
  .argument('<file>', 'a file that is not there yet')
  .action(async (file: string) => {
    const { rows, tables } = await withDatabase(({ owner }) => takeBackup(owner, file));
    say(`${file} holds ${rows} rows of ${tables} tables.`);
  });

export const restoreCommand = new Command('restore')
  .description('Makes the database what it was when the backup was taken. Stop all processes of Steward before.')
  .argument('<file>', 'what the command "backup" has written')
  .option('--force', 'replace the rows that the database holds')
  .action(async (file: string, options: { force?: boolean }) => {
    const { takenAt } = await withDatabase(({ owner }) => restoreBackup(owner, file, options));
    say(`The database is what it was at ${takenAt}, and its audit is unbroken.`);
  });
