// Known vulnerabilities of our packages that nobody has accepted: `npm run audit`. What is accepted, and why, stands in
// docs/accepted-advisories.json: [{ "advisory": "GHSA-…", "why": "…", "until": "2027-01-31" }].
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const accepted = JSON.parse(readFileSync(new URL('../docs/accepted-advisories.json', import.meta.url), 'utf8'));
const today = new Date().toISOString().slice(0, 10);

/** The report of the registry; undefined when it gives none. */
function report() {
  const file = process.argv[2];
  if (file) return JSON.parse(readFileSync(file, 'utf8'));
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000, shell: true });
  try {
    const found = JSON.parse(stdout);
    return found.vulnerabilities ? found : undefined;
  } catch {
    return undefined;
  }
}

/** GHSA-… of an advisory's address. */
const nameOf = ({ url }) => url.slice(url.lastIndexOf('/') + 1);
const isAccepted = (advisory) =>
  accepted.some(({ advisory: name, why, until }) => name === nameOf(advisory) && why && until >= today);

const found = report();
if (!found) {
  process.stdout.write('audit: the registry gives no report, so nothing was checked\n');
} else {
  const advisories = Object.values(found.vulnerabilities).flatMap(({ via }) => via.filter((each) => each.url));
  const open = advisories.filter((advisory) => !isAccepted(advisory));
  for (const { name, severity, title, url } of open)
    process.stdout.write(`audit: ${severity} in ${name}: ${title} (${url})\n`);
  process.stdout.write(`audit: ${open.length} open, ${advisories.length - open.length} accepted\n`);
  process.exitCode = open.length > 0 ? 1 : 0;
}
