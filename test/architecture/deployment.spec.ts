import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { dockerFaults } from './support/deployment.js';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment: Record<string, string>;
  readonly volumes?: string[];
  readonly ports?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: object;
}

const root = process.cwd();
const packageJson = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Runs a tool of the project; what it says and its exit code. */
const run = (script: string, ...args: string[]): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(root, script), ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

describe('the Dockerfile', () => {
  const scripts = Object.keys(packageJson.scripts);

  it('is told of what it copies, runs and leaves open', () => {
    const flawed =
      'FROM node:24-slim AS build\nCOPY srcc ./src\nRUN npm run bild\nFROM node\nCOPY --from=bild /a /b\nCMD ["node", "x.js"]';
    expect(dockerFaults(flawed, scripts, root)).toEqual([
      'there is no srcc',
      'there is no stage bild',
      'there is no script bild',
      'the command is no program of ours',
      'it ends as root',
      'nobody looks after its health',
      'tools are shipped',
    ]);
  });

  it('is sound', async () => {
    expect(dockerFaults(await readFile('Dockerfile', 'utf8'), scripts, root)).toEqual([]);
  });
});

describe('compose.yaml', () => {
  let services: Record<string, Service>;
  let volumes: string[];

  beforeAll(async () => {
    const compose = parse(await readFile('compose.yaml', 'utf8'), { merge: true }) as {
      services: Record<string, Service>;
      volumes: object;
    };
    services = compose.services;
    volumes = Object.keys(compose.volumes);
  });

  it('has PostgreSQL and a process for each role, with a configuration that Steward takes', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'api', 'worker']);
    const roles = ['api', 'worker'].map((name) => {
      const environment = Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [
        key,
        value.replace(/\$\{[A-Z_]+:-(\w*)\}/g, '$1').replace(/\$\{[^}]+\}/g, 'secret'),
      ]);
      return readConfig(Object.fromEntries(environment) as NodeJS.ProcessEnv);
    });
    expect(roles.map(({ ROLE, LOAD_SAMPLES }) => [ROLE, LOAD_SAMPLES])).toEqual([
      ['api', false],
      ['worker', false],
    ]);
    const url = new URL(roles[0]?.DATABASE_URL ?? '');
    const { POSTGRES_USER, POSTGRES_DB } = services['postgres']?.environment ?? {};
    expect([url.hostname, url.username, url.pathname]).toEqual(['postgres', POSTGRES_USER, `/${POSTGRES_DB}`]);
  });

  it('waits for a healthy database, opens the port of the api only, and keeps rows and files', () => {
    for (const { depends_on: needed = {} } of Object.values(services)) {
      for (const name of Object.keys(needed)) expect(services[name]?.healthcheck).toBeDefined();
    }
    expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['api']);
    const used = Object.values(services).flatMap((service) => service.volumes?.map((line) => line.split(':')[0]) ?? []);
    expect([...new Set(used)]).toEqual(volumes);
  });
});

describe('package-lock.json', () => {
  it('is told of packages that refuse our Node.js, lack a platform or run scripts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'steward-lock-'));
    const packages = {
      '': {},
      'node_modules/modern': { version: '2.0.0', engines: { node: '>=22' } },
      'node_modules/native': { version: '1.0.0', optionalDependencies: { 'native-arm': '1', 'native-x64': '1' } },
      'node_modules/native/node_modules/native-x64': { version: '1.0.0', hasInstallScript: true },
      'node_modules/@a/known': { version: '1.0.0', hasInstallScript: true, engines: { node: '^20.19 || >=22' } },
      'node_modules/allowed': { version: '1.0.0', hasInstallScript: true },
    };
    const project = { engines: { node: '>=20.19.0' }, allowScripts: { '@a/known': false, allowed: true } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(project));
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    const { code, said } = await run('tools/lock-check.mjs', folder);
    await rm(folder, { recursive: true });
    expect([
      code,
      said
        .trim()
        .split('\n')
        .map((line) => line.split(/[ ,]/).slice(0, 4).join(' ')),
    ]).toEqual([
      1,
      [
        'node_modules/modern@2.0.0 wants Node.js >=22',
        'node_modules/native may need native-arm',
        'native-x64 has an install',
        'allowed has an install',
      ],
    ]);
  });

  it('is sound', async () => {
    expect(await run('tools/lock-check.mjs', root)).toEqual({ code: 0, said: '' });
  });
});

describe('the audit of packages', () => {
  it('fails for an advisory that nobody has accepted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'steward-audit-'));
    const advisory = {
      name: 'left',
      severity: 'high',
      title: 'Falls over',
      url: 'https://github.com/advisories/GHSA-x',
    };
    await writeFile(join(folder, 'bad'), JSON.stringify({ vulnerabilities: { left: { via: [advisory, 'other'] } } }));
    await writeFile(join(folder, 'good'), JSON.stringify({ vulnerabilities: {} }));
    const bad = await run('tools/audit.mjs', join(folder, 'bad'));
    const good = await run('tools/audit.mjs', join(folder, 'good'));
    await rm(folder, { recursive: true });
    expect(bad).toEqual({
      code: 1,
      said: expect.stringMatching(/high in left: Falls over .*GHSA-x.*\n.*1 open, 0 accepted/),
    });
    expect(good.code).toBe(0);
  });
});
