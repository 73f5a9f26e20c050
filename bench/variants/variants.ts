import { fileURLToPath } from 'node:url';
import { built } from '../built.js';
import { startVariant, type Variant } from './variant.js';

/** As `npm start` and the image start it. */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

/** What a measured server is started with: its defaults, with budgets of cost that are reckoned and never empty. */
function stewardEnvironment(url: string): Record<string, string> {
  const plenty = '1000000000';
  return {
    DATABASE_URL: url,
    LOAD_SAMPLES: 'false',
    COST_PER_SECOND: plenty,
    COST_BURST: plenty,
    ANONYMOUS_COST_PER_SECOND: plenty,
    ANONYMOUS_COST_BURST: plenty,
  };
}

export function startSteward(url: string): Promise<Variant> {
  const environment = stewardEnvironment(url);
  return startVariant({
    name: 'steward',
    command: process.execPath,
    arguments: [...FLAGS, built('bundle/main.js')],
    environment,
  });
}

export function startBare(url: string, vendorId: string): Promise<Variant> {
  return startVariant({ name: 'bare', ...ours('./bare.process.js', url, vendorId) });
}

export function startUsual(url: string, vendorId: string): Promise<Variant> {
  return startVariant({ name: 'usual', ...ours('../usual/usual.process.js', url, vendorId) });
}

function ours(path: string, url: string, vendorId: string) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const environment = { DATABASE_URL: url, VENDOR_ID: vendorId, NODE_ENV: 'production' };
  return { command: process.execPath, arguments: [file], environment };
}
