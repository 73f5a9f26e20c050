import { type Payload, payload } from '../../graphql/payload.js';
import type { Selection } from '../../graphql/selection.js';

/** The payload of a new token: its text goes out with the first answer and with no repeat. */
export async function issued(
  create: () => Promise<{ id: string; text: string }>,
  selection: Selection,
): Promise<Payload & { token: string | null }> {
  let token: string | null = null;
  const answer = await payload(
    'apiToken',
    async () => {
      const made = await create();
      token = made.text;
      return made.id;
    },
    selection,
  );
  return { ...answer, token };
}
