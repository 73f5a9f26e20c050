import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { type BrokenChain, verifyAudit } from '../audit/verify-audit.js';
import { withClient } from '../database/client.js';
import { say } from './say.js';
import { withDatabase } from './with-database.js';

const verify = new Command('verify')
  .description('Recomputes the hash chains of the audit; ends with 1 when a link is broken, and names it.')
  .option('--vendor <uuid>', 'only the chain of this vendor', parseUuid)
  .action(async (options: { vendor?: string }) => {
    const broken = await withDatabase((urls) =>
      withClient(urls.owner, (client) => verifyAudit(client, options.vendor)),
    );
    say(broken.length === 0 ? 'The audit is unbroken.' : broken.map(describe).join('\n'));
    if (broken.length > 0) process.exitCode = 1;
  });

export const auditCommand = new Command('audit').description('The record of who changed what.').addCommand(verify);

function describe({ vendorId, seq, reason }: BrokenChain): string {
  return `The audit of vendor ${vendorId} is broken at event ${seq}: ${reason}.`;
}

function parseUuid(text: string): string {
  if (!z.guid().safeParse(text).success) throw new InvalidArgumentError('This is no UUID.');
  return text;
}
