import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config/config.js';
import type { DatabaseUrls } from '../database/urls.js';
import { SAMPLE_PASSWORD, type SampleAccount, sampleAccounts, VOLUME_ACCOUNTS } from '../samples/sample-accounts.js';
import { playSamples } from '../samples/sample-application.js';
import { makeVolume } from '../samples/volume/make-volume.js';
import { withProgress } from './progress.js';
import { say } from './say.js';
import { withMigratedDatabase } from './with-database.js';

const MOST = 10_000_000;

const quiet = (): void => undefined;

export const sampleCommand = new Command('sample')
  .description('Loads the two model vendors, AMBER CRM and Carbon CRM; what is there already is left as it is.')
  .option('--big <tickets>', 'instead, fills a vendor of its own up to so many tickets', parseCount)
  .action(({ big }: { big?: number }) =>
    withMigratedDatabase(quiet, (urls) => (big === undefined ? loadModels(urls) : fillVolume(urls, big))),
  );

async function loadModels(urls: DatabaseUrls): Promise<void> {
  await playSamples(readConfig(process.env), urls, say);
  introduce('The samples are loaded.', await sampleAccounts(urls.owner));
}

async function fillVolume(urls: DatabaseUrls, tickets: number): Promise<void> {
  const made = await withProgress('Tickets', tickets, (progress) => makeVolume(urls.owner, tickets, progress));
  introduce(`The volume has ${made} tickets.`, VOLUME_ACCOUNTS);
}

function introduce(result: string, accounts: readonly SampleAccount[]): void {
  say(`${result} Sign in with the password ${SAMPLE_PASSWORD} as`);
  for (const { email, who } of accounts) say(`  ${email.padEnd(28)} ${who}`);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`A whole number from 1 to ${MOST}.`);
}
