import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadRequest, LoadResult } from './load.js';

type Report = { readonly result: LoadResult } | { readonly error: string };

/** So long after its end a load that says nothing has failed, in milliseconds. */
const PATIENCE = 15_000;

/** The clients: one process of their own, which is the same for all that is measured. */
export class LoadProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'steward-bench-'));
  private readonly child: ChildProcess = fork(fileURLToPath(new URL('./load.process.js', import.meta.url)));
  private readonly files = new Map<readonly LoadRequest[], string>();

  /** Sends the requests in turn, over and over. @throws when a connection breaks, or nothing comes back */
  async run(requests: readonly LoadRequest[], order: Omit<LoadOrder, 'requests'>): Promise<LoadResult> {
    const file = await this.fileOf(requests);
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('The load does not end')), order.seconds * 1000 + PATIENCE);
      this.child.once('message', (report: Report) => {
        clearTimeout(patience);
        if ('error' in report) reject(new Error(report.error));
        else resolve(report.result);
      });
      this.child.send({ ...order, requests: file } satisfies LoadOrder);
    });
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async fileOf(requests: readonly LoadRequest[]): Promise<string> {
    const known = this.files.get(requests);
    if (known !== undefined) return known;
    const file = join(this.folder, `${this.files.size}.json`);
    await writeFile(file, JSON.stringify(requests));
    this.files.set(requests, file);
    return file;
  }
}
