import type { LocalizedText } from '../../graphql/localized-text.type.js';
import type { Payload } from '../../graphql/payload.js';

/** The payload of a call that was noted, with what the caller is to be told; a refused one has no advice. */
export async function advised(
  noted: Promise<Payload>,
  advise: () => Promise<LocalizedText | null>,
): Promise<Payload & { advice: LocalizedText | null }> {
  const answer = await noted;
  return { ...answer, advice: answer.userErrors.length === 0 ? await advise() : null };
}
