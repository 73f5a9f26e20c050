import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { systemActor } from '../access/actor.js';
import { inScope } from '../access/scope.js';
import { refusalsIn } from '../graphql/refusals.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityFace } from '../identity/index.js';
import { fromPublicId } from '../shared/ids.js';
import { sha256Of } from '../shared/sha256.js';
import { say } from './say.js';
import { withApplication } from './with-application.js';

interface Registration {
  /** The bare uuid. */
  readonly vendor: string;
  readonly name: string;
}

/** As many as one manifest may hold. */
const AT_ONCE = 100;

const register = new Command('register')
  .description('Registers the documents of a client as trusted.')
  .argument('<file>', 'persisted-documents.json as generators write it: {"<SHA-256 of the text>": "<text>"}')
  .requiredOption('--vendor <id>', 'vendor_…, as the schema shows it', parseVendor)
  .requiredOption('--name <name>', 'which client and release, 1 to 100 characters', parseName)
  .action(async (file: string, registration: Registration) => {
    const documents = documentsIn(await readFile(file, 'utf8'));
    await withApplication((app) => registerAll(app, registration, documents));
  });

export const documentsCommand = new Command('documents')
  .description('The documents that clients may send by their ids.')
  .addCommand(register);

async function registerAll(app: INestApplicationContext, { vendor, name }: Registration, documents: string[]) {
  const identity = app.get(IdentityFace, { strict: false });
  const actor = systemActor(vendor);
  const scope = { requestId: 'command', locale: 'en' as const, actor, command: 'documents register' };
  try {
    for (let at = 0; at < documents.length; at += AT_ONCE) {
      const part = documents.slice(at, at + AT_ONCE);
      await inScope(scope, () => identity.registerDocuments(actor, { name, documents: part }));
    }
  } catch (error) {
    throw refusalsIn(error) ? new Error(textOf(error)) : error;
  }
  say(`${documents.length} documents of ${name} are registered.`);
}

/** The texts of a manifest; an id that is not the hash of its text would never be found. */
function documentsIn(json: string): string[] {
  const manifest = z.record(z.string(), z.string()).parse(JSON.parse(json));
  const wrong = Object.entries(manifest).find(([id, text]) => id.replace(/^sha256:/, '') !== sha256Of(text));
  if (wrong) throw new Error(`${wrong[0]} is not the SHA-256 of its document.`);
  return Object.values(manifest);
}

function textOf(error: unknown): string {
  const lines = (refusalsIn(error) ?? []).map(
    ({ code, path, details }) => `${path?.join('.')}: ${messageOf(code, 'en', details)}`,
  );
  return lines.join('\n');
}

function parseVendor(text: string): string {
  const id = fromPublicId('vendor', text);
  if (!id) throw new InvalidArgumentError('This is no id of a vendor.');
  return id;
}

function parseName(text: string): string {
  if (text.length < 1 || text.length > 100) throw new InvalidArgumentError('A name has 1 to 100 characters.');
  return text;
}
