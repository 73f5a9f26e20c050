import type { Locale } from './locale.js';

export type Message = Readonly<Record<Locale, string>>;

const messages = new Map<string, Message>();
const codes: Record<string, string> = {};

/** Names the refusals of a module with their text in every language; the schema's ErrorCode is the sum of them. */
export function defineErrors(definitions: Readonly<Record<string, Message>>): void {
  for (const [code, message] of Object.entries(definitions)) {
    messages.set(code, message);
    codes[code] = code;
  }
}

/** Texts that are not codes of their own: the rules behind VALIDATION_FAILED. */
export function defineMessages(definitions: Readonly<Record<string, Message>>): void {
  for (const [name, message] of Object.entries(definitions)) messages.set(name, message);
}

/** Says in words which condition of GUARD_FAILED is not met: by its name, or by its name and what it needs (`NAME.NEEDED`). */
export function defineGuards(definitions: Readonly<Record<string, Message>>): void {
  for (const [guard, message] of Object.entries(definitions)) messages.set(`GUARD_FAILED.${guard}`, message);
}

/** The enum behind the schema's ErrorCode; complete once every module is loaded. */
export function errorCodes(): Record<string, string> {
  return codes;
}

/** The text of a code for a caller, with {placeholders} filled from the details. */
export function messageOf(code: string, locale: Locale, details: Readonly<Record<string, unknown>> = {}): string {
  const message = namesOf(code, details).flatMap((name) => messages.get(name) ?? [])[0];
  const text = message?.[locale] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => textOf(details[name]));
}

/** Names under which there may be a text, the most particular first: some codes stand for several rules or conditions. */
function namesOf(code: string, { rule, guard, needs }: Readonly<Record<string, unknown>>): readonly string[] {
  if (code === 'VALIDATION_FAILED') return [`rule.${textOf(rule)}`, code];
  if (code === 'GUARD_FAILED') return [`${code}.${textOf(guard)}.${textOf(needs)}`, `${code}.${textOf(guard)}`, code];
  return [code];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(value.every(Number.isFinite) ? '–' : ', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? null);
}
