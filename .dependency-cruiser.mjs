/** The modules; each uses only what stands to its left. */
export const STAIRCASE = [
  'identity',
  'vendors',
  'customers',
  'personnel',
  'versions',
  'documentation',
  'tickets',
  'modernization',
  'reporting',
  'lifecycle',
  'integration',
  'flows',
];

const any = (names) => `(?:${names.join('|')})`;
const MODULE = any(STAIRCASE);
const LIBRARY = (names) => `(?:^|/)node_modules/${any(names)}(?:/|$)`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const stairs = STAIRCASE.slice(0, -1).map((step, at) =>
  rule(
    `${step}-looks-down`,
    'A module uses only what stands below it; up go events.',
    { path: `^src/${step}/` },
    { path: `^src/${any(STAIRCASE.slice(at + 1))}/` },
  ),
);

const faces = [
  rule(
    'only-through-the-face',
    'Of another module only index.ts can be imported.',
    { path: '^src/(?:([^/]+)/|[^/]+$)' },
    { path: `^src/${MODULE}/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
  ),
  rule(
    'nobody-imports-his-own-face',
    'index.ts is for others.',
    { path: `^src/(${MODULE})/` },
    { path: '^src/$1/index\\.ts$' },
  ),
  rule(
    'foundation-knows-no-module',
    'The foundation stands under every module; only the table of contents, the start and the command line know them.',
    { path: '^src/', pathNot: [`^src/${MODULE}/`, '^src/(?:app\\.module|main|cli)\\.ts$', '^src/(?:cli|samples)/'] },
    { path: `^src/${MODULE}/` },
  ),
  rule('no-circle', 'What needs each other is one thing, or cut wrongly.', {}, { circular: true }),
];

const kinds = [
  rule(
    'resolvers-hold-no-rows',
    'A resolver calls a service or reads a selection.',
    { path: '\\.resolver\\.ts$' },
    { path: ['\\.(?:entity|store)\\.ts$', '^src/database/', LIBRARY(['typeorm', 'pg'])] },
  ),
  rule(
    'views-only-read',
    'A view says how a type reads; it writes nothing.',
    { path: '(?:/views/|\\.view\\.ts$)' },
    { path: ['\\.(?:service|store|resolver|handler)\\.ts$', '^src/(?:database|events|jobs)/', LIBRARY(['@nestjs'])] },
  ),
  rule(
    'domain-knows-no-frame',
    'Rules of the trade stand on their own; only a store is handed out by Nest.',
    { path: `^src/${MODULE}/domain/`, pathNot: '\\.store\\.ts$' },
    {
      path: [LIBRARY(['@nestjs', 'graphql', '@apollo', 'graphql-scalars']), '^src/(?:graphql|reading|database|jobs)/'],
    },
  ),
  rule(
    'stores-know-only-injection',
    'A store takes from Nest the decorator that lets it be injected.',
    { path: '\\.store\\.ts$' },
    {
      path: [LIBRARY(['@nestjs/graphql', '@nestjs/core', 'graphql']), '^src/graphql/', '\\.(?:service|resolver)\\.ts$'],
    },
  ),
  rule(
    'domain-does-not-look-up',
    'Inside a module: graphql → service → domain, never back.',
    { path: `^src/(${MODULE})/domain/` },
    { path: ['^src/$1/graphql/', '^src/$1/.*\\.(?:service|resolver|inputs|type|face|handler|module)\\.ts$'] },
  ),
  rule(
    'entities-are-plain',
    'An entity knows its columns and its verbs.',
    { path: `^src/(${MODULE})/.*\\.entity\\.ts$` },
    {
      pathNot: [
        LIBRARY(['typeorm']),
        '^src/$1/domain/',
        '^src/shared/',
        '^src/access/',
        `^src/${MODULE}/index\\.ts$`,
        '^src/i18n/locale\\.ts$',
      ],
    },
  ),
  rule(
    'states-are-tables',
    'A table of moves reads as the specification.',
    { path: '\\.states\\.ts$' },
    { pathNot: ['^src/shared/state-machine\\.ts$'] },
  ),
  rule(
    'policies-are-pure',
    'A policy judges an actor and a row it is given.',
    { path: '\\.policy\\.ts$' },
    { pathNot: ['^src/(?:access|shared)/', '^src/[^/]+/domain/'] },
  ),
  rule(
    'types-know-no-service',
    'Types and inputs are what the schema shows.',
    { path: '\\.(?:type|inputs)\\.ts$' },
    { path: ['\\.(?:service|store|resolver)\\.ts$', '^src/database/', LIBRARY(['typeorm', 'pg'])] },
  ),
  rule(
    'services-know-no-graphql',
    'A service is called by resolvers, faces and handlers alike.',
    { path: '\\.(?:service|handler|flow)\\.ts$' },
    { path: ['^src/graphql/', '\\.(?:resolver|type)\\.ts$', LIBRARY(['@nestjs/graphql', 'graphql'])] },
  ),
  rule(
    'faces-speak-values',
    'Ids in, ids or small values out.',
    { path: '\\.face\\.ts$' },
    {
      path: ['^src/graphql/', '\\.(?:resolver|type|entity)\\.ts$', LIBRARY(['@nestjs/graphql', 'graphql', 'typeorm'])],
    },
  ),
  rule(
    'flows-go-over-faces',
    'A flow calls faces in one transaction; it holds no rows of its own.',
    { path: '^src/flows/' },
    { path: ['\\.(?:entity|store)\\.ts$', LIBRARY(['typeorm', 'pg'])] },
  ),
];

const tidy = [
  rule(
    'no-tests-in-the-program',
    'Tests are not shipped.',
    { path: '^src/', pathNot: '\\.spec\\.ts$' },
    { path: ['^test/', '\\.spec\\.ts$'] },
  ),
  rule(
    'no-tools-in-the-program',
    'What runs is listed under dependencies.',
    { path: '^src/', pathNot: '\\.spec\\.ts$' },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

export default {
  forbidden: [...stairs, ...faces, ...kinds, ...tidy],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: new URL('tsconfig.json', import.meta.url).pathname },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
