import { readFileSync, writeFileSync } from 'node:fs';
import { moduleArrows, STAIRCASE } from './support/cruise.js';

const FILE = 'ARCHITECTURE.md';
const PICTURE = /(?<=```mermaid\n)[\s\S]*?(?=```)/;

/** Each module with those that it uses itself, in the order of the staircase. */
async function picture(): Promise<string> {
  const arrows = await moduleArrows(process.cwd());
  const step = (module: string): number => STAIRCASE.indexOf(module);
  const sorted = arrows.sort((a, b) => step(a.from) - step(b.from) || step(a.to) - step(b.to));
  return ['flowchart RL', ...sorted.map(({ from, to }) => `  ${from} --> ${to}`), ''].join('\n');
}

describe('the picture in ARCHITECTURE.md', () => {
  it('shows which module uses which', async () => {
    const drawn = await picture();
    const page = readFileSync(FILE, 'utf8');
    if (process.env['STEWARD_WRITE_PICTURE'] === 'true') writeFileSync(FILE, page.replace(PICTURE, drawn));
    expect(PICTURE.exec(readFileSync(FILE, 'utf8'))?.[0]).toBe(drawn);
  });
});
