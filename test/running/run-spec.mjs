import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { default: circus } = require('jest-circus/runner');
register('./typescript.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

/**
 * Runs a spec as jest does, but Node imports it: the program and its libraries, three seconds of computing, are
 * evaluated once in a worker instead of once in each spec file. Only the spec and jest's own state are new each time.
 */
export default function runSpec(globalConfig, config, environment, runtime, path, report) {
  runtime.requireInternalModule = requireAnew;
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (file) => import(`${pathToFileURL(file).href}?run=${Date.now()}`);
  delete Error.prepareStackTrace; // jest's does not know where Node keeps the source maps
  return circus(globalConfig, config, environment, runtime, path, report);
}

function requireAnew(file) {
  delete globalThis[Symbol.for('EVENT_HANDLERS')]; // those of the spec before
  delete require.cache[file];
  return require(file);
}
