import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { systemActor } from '../access/actor.js';
import { Role } from '../access/roles.js';
import { inScope } from '../access/scope.js';
import { type Locale, LOCALES } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityFace } from '../identity/index.js';
import { refusalsIn } from '../graphql/refusals.js';
import { VendorsFace } from '../vendors/index.js';
import { say } from './say.js';
import { withApplication } from './with-application.js';

interface Opening {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly admin: string;
  readonly locale: Locale;
}

const open = new Command('open')
  .description('Brings a vendor onto this installation and prints the password of its first administrator.')
  .requiredOption('--code <code>', '2 to 40 lower-case letters, digits and hyphens')
  .requiredOption('--name <name>', 'short name of the vendor')
  .requiredOption('--email <address>', 'e-mail of the administrator', parseEmail)
  .requiredOption('--admin <name>', 'full name of the administrator')
  .addOption(new Option('--locale <locale>', 'language of vendor and administrator').choices(LOCALES).default('ru'))
  .action((opening: Opening) => withApplication((app) => openVendor(app, opening)));

export const vendorCommand = new Command('vendor').description('The vendors of this installation.').addCommand(open);

async function openVendor(app: INestApplicationContext, { code, name, email, admin, locale }: Opening): Promise<void> {
  const password = randomBytes(15).toString('base64url');
  const vendors = app.get(VendorsFace, { strict: false });
  const identity = app.get(IdentityFace, { strict: false });
  const account = { email, name: admin, locale, roles: [Role.ADMINISTRATOR], password };
  try {
    const vendorId = await vendors.openVendor({ code, shortNameRu: name, defaultLocale: locale });
    const actor = systemActor(vendorId);
    const scope = { requestId: 'command', locale, actor, command: 'vendor open' };
    await inScope(scope, () => identity.openStaffAccount(actor, account));
  } catch (error) {
    throw refusalsIn(error) ? new Error(textOf(error)) : error;
  }
  say(`${name} is open. ${email} signs in with the password ${password}`);
}

function textOf(error: unknown): string {
  return (refusalsIn(error) ?? []).map(({ code, details }) => messageOf(code, 'en', details)).join('\n');
}

function parseEmail(text: string): string {
  if (!z.email().safeParse(text).success) throw new InvalidArgumentError('This is no e-mail address.');
  return text;
}
