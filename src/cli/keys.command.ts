import { Command } from 'commander';
import { SigningKeys } from '../identity/index.js';
import { say } from './say.js';
import { withApplication } from './with-application.js';

const rotate = new Command('rotate')
  .description('Makes a new key for access tokens; the old one still verifies for a quarter of an hour.')
  .action(() =>
    withApplication(async (app) => {
      const key = await app.get(SigningKeys, { strict: false }).rotate();
      say(`New tokens are signed with the key ${key.id}.`);
    }),
  );

export const keysCommand = new Command('keys').description('The keys that sign access tokens.').addCommand(rotate);
