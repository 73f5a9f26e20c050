import { ActorKind } from '../../access/actor.js';
import { Channel } from '../../vendors/index.js';
import type { Doer } from '../domain/doer.js';
import type { Words } from '../domain/message.entity.js';
import type { TakenFile } from '../domain/taken-file.js';
import type { CallInput } from '../intake/intake.inputs.js';

/** Where inputs name the files of a message. */
export const FILE_IDS = ['input', 'fileIds'];

/** What a command carries to the customer: a text, or what was said in a call. */
export interface Carried {
  readonly message?: string | null;
  readonly call?: CallInput | null;
}

/** A text of one side, by the way that this side writes. */
export function writtenWords(text: string, by: Doer, files: readonly TakenFile[]): Words {
  return { text, channel: by.kind === ActorKind.PARTNER ? Channel.API : Channel.PORTAL, files };
}

/** The words of a command; null when it carries none. What a call was about is its text, or else `gist`. */
export function carriedWords(
  { message, call }: Carried,
  gist: string,
  by: Doer,
  files: readonly TakenFile[],
): Words | null {
  if (!call) return message ? writtenWords(message, by, files) : null;
  const facts = { answeredAt: null, endedAt: null, ...call, fromE164: null };
  return { text: message ?? gist, channel: Channel.PHONE, call: facts, files };
}
