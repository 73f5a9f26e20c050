import 'reflect-metadata';
import { Command } from 'commander';
import { auditCommand } from './cli/audit.command.js';
import { keysCommand } from './cli/keys.command.js';
import { migrateCommand } from './cli/migrate.command.js';
import { sampleCommand } from './cli/sample.command.js';

const program = new Command('steward').description('The maintenance desk of a software vendor.');
for (const command of [migrateCommand, sampleCommand, auditCommand, keysCommand]) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
