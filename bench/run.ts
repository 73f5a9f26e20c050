import type { CleanUp } from './clean-up.js';
import { connected } from './database.js';
import { SIGN_IN } from './documents.js';
import { LoadProcess } from './load/load-process.js';
import { memoryOf, postmasterOf } from './measure/cpu.js';
import { ask, requireSameAnswers } from './measure/same-answers.js';
import { startTime } from './measure/start-time.js';
import { type Measured, Turns } from './measure/turns.js';
import type { Options } from './options.js';
import { makePersonnel, removePersonnel } from './personnel-sample.js';
import { giveQueueIndex, takeQueueIndex } from './queue-index.js';
import { workTable } from './report/tables.js';
import { hasRotas, makeRota, removeRota } from './rota-sample.js';
import type { Figures } from './targets.js';
import { Tokens } from './tokens.js';
import { forgetPostgraphile, tryPostgraphile } from './variants/postgraphile.js';
import type { Variant, VariantName } from './variants/variant.js';
import { startBare, startSteward, startUsual } from './variants/variants.js';
import { createTickets } from './works/create.js';
import { coverage, skillMatrix } from './works/personnel.js';
import { longPage, mixedPages, search, ticketPage, ticketQueue } from './works/reads.js';
import type { Material, Work } from './works/work.js';
import type { World } from './world.js';

const READS = [ticketPage, ticketQueue, mixedPages, longPage, search];
const STARTS = 5;

/** One run of the benchmark over a database with the big sample. What it starts it ends, whatever happens. */
export class Run {
  /** What could not be measured here, and why. */
  readonly left: string[] = [];
  private readonly running = new Map<VariantName, Variant>();
  private readonly load = new LoadProcess();
  private readonly works: Measured[] = [];

  constructor(
    private readonly url: string,
    private readonly world: World,
    private readonly options: Options,
    private readonly cleanUp: CleanUp,
  ) {}

  async measure(): Promise<Figures> {
    const startSeconds = this.isWanted('start') ? await this.starts() : [];
    await giveQueueIndex(this.url);
    await this.startVariants();
    const material = { world: this.world, tokens: await this.tokens() };
    const turns = new Turns(this.load, this.running, await this.postmaster(), this.pace());
    const afterStart = this.memory();
    for (const read of READS) await this.one(await read(material), turns);
    // Last of what has to do with tickets, because it writes.
    await this.one(await createTickets(material), turns);
    const afterTickets = this.works.length > 0 ? this.memory() : null;
    await this.rotas(material, turns);
    if (this.isWanted('matrix')) await makePersonnel(this.url, this.world.vendorId);
    await this.one(await skillMatrix(material), turns);
    const memory = { afterStart, afterTickets, afterAll: this.memory() };
    return { works: this.works, startSeconds, memory };
  }

  /** Ends all servers and takes away what was written. */
  async end(): Promise<void> {
    this.load.stop();
    await Promise.all([...this.running.values()].map((variant) => variant.stop()));
    this.running.clear();
    await this.cleanUp.run();
    if (await hasRotas(this.url)) await removeRota(this.url, this.world.vendorId);
    await removePersonnel(this.url, this.world.vendorId);
    await takeQueueIndex(this.url);
    await forgetPostgraphile(this.url);
  }

  private async startVariants(): Promise<void> {
    const { vendorId } = this.world;
    for (const start of [startSteward, startBare, startUsual]) {
      const variant = await start(this.url, vendorId);
      this.running.set(variant.name, variant);
    }
    const tried = await tryPostgraphile(this.url, this.options.modernNode);
    if ('variant' in tried) this.running.set('postgraphile', tried.variant);
    else this.left.push(tried.reason);
  }

  private async starts(): Promise<number[]> {
    const seconds = [];
    for (let start = 0; start < STARTS; start++) seconds.push(await startTime(() => startSteward(this.url), SIGN_IN));
    return seconds;
  }

  private async tokens(): Promise<Tokens> {
    await ask(this.running.get('steward')?.port ?? 0, SIGN_IN);
    return Tokens.of(this.url, this.world.vendorId);
  }

  private async one(work: Work, turns: Turns): Promise<void> {
    if (!this.isWanted(work.name)) return;
    if (work.isSame) await requireSameAnswers(work, this.running);
    const measured = await turns.measure(work);
    this.works.push(measured);
    process.stdout.write(`\n${work.title}\n\n${workTable(measured)}\n`);
  }

  private async rotas(material: Material, turns: Turns): Promise<void> {
    if (!this.isWanted('coverage')) return;
    if (!(await hasRotas(this.url))) return void this.left.push('The coverage of a year: there are no rotas yet.');
    await makeRota(this.url, this.world.vendorId);
    await this.one(await coverage(material), turns);
  }

  private postmaster(): Promise<number | null> {
    return connected(this.url, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      return postmasterOf(rows[0]?.pid ?? 0);
    });
  }

  private pace() {
    const { seconds, rounds } = this.options;
    return { seconds, rounds, warmUp: Math.min(seconds, 3) };
  }

  private memory(): number | null {
    return memoryOf(this.running.get('steward')?.pid ?? 0)?.now ?? null;
  }

  private isWanted(work: string): boolean {
    const { only } = this.options;
    return only.length === 0 || only.includes(work);
  }
}
