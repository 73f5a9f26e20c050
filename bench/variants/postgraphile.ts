import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../built.js';
import { connected } from '../database.js';
import { startVariant, type Variant } from './variant.js';

const FOLDER = fileURLToPath(new URL('bench/postgraphile/', ROOT));
const OLDEST = 22;

/** Either the server, or why there is none. */
export type Tried = { readonly variant: Variant } | { readonly reason: string };

/**
 * PostGraphile with its own packages, which are installed when they are first needed: they refuse Node.js below 22, on
 * which Steward itself still runs.
 */
export async function tryPostgraphile(url: string, modernNode: string = process.execPath): Promise<Tried> {
  const { stdout } = spawnSync(modernNode, ['--version'], { encoding: 'utf8' });
  const [major] = /\d+/.exec(stdout ?? '') ?? [];
  if (Number(major) < OLDEST) {
    return { reason: `PostGraphile needs Node.js ${OLDEST}; this is ${stdout.trim()}. Name one with --modern-node.` };
  }
  if (!existsSync(`${FOLDER}node_modules`) && !isInstalled()) {
    return { reason: 'PostGraphile could not be installed into bench/postgraphile.' };
  }
  await connected(url, (client) => client.query(QUEUE));
  const environment = { DATABASE_URL: url, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const start = { command: modernNode, arguments: ['serve.mjs'], environment, folder: FOLDER };
  return { variant: await startVariant({ name: 'postgraphile', ...start }) };
}

/** Takes away what was put into the database for it. */
export async function forgetPostgraphile(url: string): Promise<void> {
  await connected(url, (client) => client.query('drop schema if exists steward_bench cascade'));
}

function isInstalled(): boolean {
  const arguments_ = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', arguments_, { cwd: FOLDER, stdio: 'inherit' }).status === 0;
}

/** "Mine or nobody's" has no filter in PostGraphile's core: there one writes a function. */
const QUEUE = `
  drop schema if exists steward_bench cascade;
  create schema steward_bench;
  create function steward_bench.ticket_queue(agent uuid) returns setof ticket language sql stable as $$
    select t.* from ticket t
    where t.vendor_id = (select u.vendor_id from app_user u where u.id = agent) and t.status_category = 'OPEN'
      and (t.assignee_id is null or t.assignee_id = agent)
      and (not t.restricted or t.assignee_id = agent
           or exists (select from ticket_participant p where p.ticket_id = t.id and p.user_id = agent))
    order by t.priority, t.id
  $$`;
