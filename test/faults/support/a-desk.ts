import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUrls } from '../../../src/database/urls.js';
import type { Asker } from '../../support/ask.js';
import { given } from '../../support/given.js';
import { startApp } from '../../support/use-app.js';

/** Who writes on a database, and about what; the tokens count in every process on it. */
export interface Desk {
  /** `product_…` */
  readonly productId: string;
  /** A support engineer. */
  readonly agent: Asker;
  /** A customer's user. */
  readonly user: Asker;
}

/** Prepares a database for writers, with a Steward in this process that goes away again. */
export async function aDesk(urls: DatabaseUrls): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'steward-spec-'));
  const app = { folder, ...(await startApp(urls, { DATA_DIR: folder })) };
  try {
    const { product, customer, agent } = await given(app).aCast();
    return { productId: product.id, agent, user: customer.user };
  } finally {
    await app.nest.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
