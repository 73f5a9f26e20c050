import { DomainError } from '../../shared/domain-error.js';

/**
 * A telephone number in E.164, e.g. `+74953089283`; a Russian number may begin with 8 (C-17).
 * Errors: PHONE_INVALID.
 */
export function normalizedPhone(text: string, path: readonly string[]): string {
  const bare = text.replace(/[\s()\-–‑.]/g, '');
  const number = /^8\d{10}$/.test(bare) ? `+7${bare.slice(1)}` : bare;
  if (!/^\+[1-9]\d{6,14}$/.test(number) || (number.startsWith('+7') && number.length !== 12)) {
    throw new DomainError('PHONE_INVALID', { path });
  }
  return number;
}

/** A number as both model vendors print it: `+7 (495) 308-92-83`, toll-free `8 (800) 777-85-00`, others as they are. */
export function printedPhone(e164: string): string {
  const [, area, first, second, third] = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164) ?? [];
  if (!area) return e164;
  return `${area === '800' ? '8' : '+7'} (${area}) ${first}-${second}-${third}`;
}
