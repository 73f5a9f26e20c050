import { Command } from 'commander';
import { readConfig } from '../config/config.js';
import { SAMPLE_PASSWORD, sampleAccounts } from '../samples/sample-accounts.js';
import { playSamples } from '../samples/sample-application.js';
import { say } from './say.js';
import { withMigratedDatabase } from './with-database.js';

const quiet = (): void => undefined;

export const sampleCommand = new Command('sample')
  .description('Loads the two model vendors, AMBER CRM and Carbon CRM; what is there already is left as it is.')
  .action(() =>
    withMigratedDatabase(quiet, async (urls) => {
      await playSamples(readConfig(process.env), urls, say);
      say(`The samples are loaded. Sign in with the password ${SAMPLE_PASSWORD} as`);
      for (const { email, who } of await sampleAccounts(urls.owner)) say(`  ${email.padEnd(28)} ${who}`);
    }),
  );
