// Faults of package-lock.json that a machine other than ours would meet: `node tools/lock-check.mjs [folder]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';

const folder = process.argv[2] ?? '.';
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const project = read('package.json');
const { packages } = read('package-lock.json');
const floor = semver.minVersion(project.engines.node).version;
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** Packages that refuse the oldest Node.js which package.json promises. */
const tooNew = installed.flatMap(([path, { version, engines }]) => {
  const wanted = engines?.node;
  if (!wanted || semver.satisfies(floor, wanted)) return [];
  return [`${path}@${version} wants Node.js ${wanted}, not ${floor}: pin an older one or override it`];
});

/** Where Node.js would find a package that another one asks for. */
function isLocked(path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0))) {
    if (packages[place ? `${place}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

/** Binaries of other platforms that the lock forgot, so that `npm ci` fails there. */
const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path} may need ${name}, which the lock does not have: install with a pin that has all platforms`),
);

/** Packages that would run a script when they are installed, and about which nobody has decided. */
const unreviewed = installed
  .filter(([, { hasInstallScript }]) => hasInstallScript)
  .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  .filter((name) => project.allowScripts?.[name] !== false)
  .map((name) => `${name} has an install script that "allowScripts" does not deny`);

const faults = [...tooNew, ...missing, ...new Set(unreviewed)];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
