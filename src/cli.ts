import 'reflect-metadata';
import { Command } from 'commander';
import { auditCommand } from './cli/audit.command.js';
import { backupCommand, restoreCommand } from './cli/backup.command.js';
import { documentsCommand } from './cli/documents.command.js';
import { keysCommand } from './cli/keys.command.js';
import { migrateCommand } from './cli/migrate.command.js';
import { sampleCommand } from './cli/sample.command.js';
import { vendorCommand } from './cli/vendor.command.js';

const program = new Command('steward').description('The maintenance desk of a software vendor.');
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

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
