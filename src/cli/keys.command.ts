import { Command } from 'commander';
import { SigningKeys } from '../identity/index.js';
import { rotateLinkKey } from '../files/rotate-link-key.js';
import { say } from './say.js';
import { withApplication } from './with-application.js';
import { withMigratedDatabase } from './with-database.js';

const rotate = new Command('rotate')
  .description('Makes a new key for access tokens; the old one still verifies for a quarter of an hour.')
  .action(() =>
    withApplication(async (app) => {
      const key = await app.get(SigningKeys, { strict: false }).rotate();
      say(`New tokens are signed with the key ${key.id}.`);
    }),
  );

const rotateLinks = new Command('rotate-links')
  .description('Makes a new key for links to files; links that are out stay good.')
  .action(() =>
    withMigratedDatabase(
      () => undefined,
      async ({ owner }) => {
        await rotateLinkKey(owner);
        say('New links to files are signed with a new key.');
      },
    ),
  );

export const keysCommand = new Command('keys')
  .description('The keys that sign access tokens and links to files.')
  .addCommand(rotate)
  .addCommand(rotateLinks);
