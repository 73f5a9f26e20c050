import { brokenRules, ruleNames, STAIRCASE, type Tree, withTree } from './support/cruise.js';

const importing = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;
const x = 'export const x = 1;\n';

/** For each rule a program that breaks this rule and no other. */
const offenders: Readonly<Record<string, Tree>> = {
  ...Object.fromEntries(
    STAIRCASE.slice(0, -1).map((step, at) => [
      `${step}-looks-down`,
      { [`src/${step}/a.ts`]: importing(`../${STAIRCASE[at + 1]}/index.js`), [`src/${STAIRCASE[at + 1]}/index.ts`]: x },
    ]),
  ),
  'only-through-the-face': {
    'src/customers/a.ts': importing('../identity/domain/user.js'),
    'src/identity/domain/user.ts': x,
  },
  'nobody-imports-his-own-face': { 'src/customers/a.ts': importing('./index.js'), 'src/customers/index.ts': x },
  'foundation-knows-no-module': {
    'src/database/a.ts': importing('../identity/index.js'),
    'src/identity/index.ts': x,
  },
  'no-circle': {
    'src/tickets/a.ts': `import type { B } from './b.js';\nexport type A = B;\n`,
    'src/tickets/b.ts': `import type { A } from './a.js';\nexport type B = A;\n`,
  },
  'resolvers-hold-no-rows': {
    'src/tickets/graphql/a.resolver.ts': importing('../domain/a.entity.js'),
    'src/tickets/domain/a.entity.ts': x,
  },
  'views-only-read': { 'src/tickets/views/a.view.ts': importing('../a.service.js'), 'src/tickets/a.service.ts': x },
  'domain-knows-no-frame': {
    'src/tickets/domain/a.ts': `import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n`,
  },
  'stores-know-only-injection': {
    'src/tickets/domain/a.store.ts': `import { Field } from '@nestjs/graphql';\nexport const x = Field;\n`,
  },
  'domain-does-not-look-up': {
    'src/tickets/domain/a.ts': importing('../triage/triage.service.js'),
    'src/tickets/triage/triage.service.ts': x,
  },
  'entities-are-plain': {
    'src/tickets/domain/a.entity.ts': importing('../../clock/clock.js'),
    'src/clock/clock.ts': x,
  },
  'states-are-tables': { 'src/tickets/domain/a.states.ts': importing('./b.js'), 'src/tickets/domain/b.ts': x },
  'policies-are-pure': { 'src/tickets/domain/a.policy.ts': importing('../../clock/clock.js'), 'src/clock/clock.ts': x },
  'types-know-no-service': {
    'src/tickets/graphql/a.type.ts': importing('../a.service.js'),
    'src/tickets/a.service.ts': x,
  },
  'services-know-no-graphql': {
    'src/tickets/a.service.ts': importing('../graphql/payload.js'),
    'src/graphql/payload.ts': x,
  },
  'faces-speak-values': { 'src/tickets/a.face.ts': importing('./a.type.js'), 'src/tickets/a.type.ts': x },
  'flows-go-over-faces': {
    'src/flows/a.flow.ts': `import { DataSource } from 'typeorm';\nexport const x = DataSource;\n`,
  },
  'no-tests-in-the-program': { 'src/start/a.ts': importing('./b.spec.js'), 'src/start/b.spec.ts': x },
  'no-tools-in-the-program': { 'src/start/a.ts': `import jest from 'jest';\nexport const x = jest;\n` },
};

describe('the staircase', () => {
  it('has an offender for every rule', () => {
    expect(Object.keys(offenders).sort()).toEqual([...ruleNames].sort());
  });

  it.each(Object.entries(offenders))('stops %s', async (name, tree) => {
    const broken = await withTree(tree, brokenRules);
    expect(new Set(broken.map((line) => line.split(':')[0]))).toEqual(new Set([name]));
  });

  it('lets a module use the face of one below, and a flow that of any', async () => {
    const tree = {
      'src/customers/a.ts': importing('../identity/index.js'),
      'src/flows/b.flow.ts': importing('../integration/index.js'),
      'src/app.module.ts': importing('./customers/index.js'),
      'src/identity/index.ts': x,
      'src/integration/index.ts': x,
      'src/customers/index.ts': x,
    };
    expect(await withTree(tree, brokenRules)).toEqual([]);
  });

  it('stands in the program as it is', async () => {
    expect(await brokenRules(process.cwd())).toEqual([]);
  });
});
