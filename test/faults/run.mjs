import { spawnSync } from 'node:child_process';

// npm run faults -- --times 10 [paths or names of jest]: the same specs again and again, each time with other seeds.
const given = process.argv.slice(2);
const at = given.indexOf('--times');
const times = at < 0 ? 1 : Number(given[at + 1]);
const others = at < 0 ? given : given.toSpliced(at, 2);
if (!(times >= 1)) throw new Error('--times wants a number');

const jest = new URL('../../node_modules/jest/bin/jest.js', import.meta.url).pathname;
const paths = others.length > 0 ? others : ['test/faults'];
let passed = 0;
for (let run = 1; run <= times; run++) {
  const { status, signal } = spawnSync(process.execPath, [jest, ...paths], {
    stdio: 'inherit',
  });
  if (status === 0) passed += 1;
  console.log(`run ${run} of ${times}: ${status === 0 ? 'passed' : `failed (${signal ?? status})`}`);
}
console.log(`${passed} of ${times} runs passed`);
process.exitCode = passed === times ? 0 : 1;
