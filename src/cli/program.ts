import { Command } from 'commander';
import { auditCommand } from './audit.command.js';
import { backupCommand, restoreCommand } from './backup.command.js';
import { documentsCommand } from './documents.command.js';
import { keysCommand } from './keys.command.js';
import { migrateCommand } from './migrate.command.js';
import { sampleCommand } from './sample.command.js';
import { vendorCommand } from './vendor.command.js';

/** The command line, with all its commands. */
export const program = new Command('steward').description('The maintenance desk of a software vendor.');

const commands = [
  migrateCommand,
  sampleCommand,
  vendorCommand,
  documentsCommand,
  auditCommand,
  keysCommand,
  backupCommand,
  restoreCommand,
];
for (const command of commands) program.addCommand(command);
