import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sizes = {
  'max-lines': ['error', { max: 250 }],
  '@typescript-eslint/max-params': ['error', { max: 5 }],
};

/** Names that say nothing, as selectors: a class or type called so is cut along the wrong line. */
const emptyNames = ['^Base[A-Z]', '^I[A-Z][a-z]', '(Manager|Helpers?|Utils?|Dto|Data|(?<!Page)Info)$'].flatMap(
  (pattern) =>
    ['ClassDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].map((kind) => ({
      selector: `${kind} > Identifier.id[name=/${pattern}/]`,
      message: 'Name it in the trade’s words; this name says nothing.',
    })),
);

const inSource = [
  ...emptyNames,
  { selector: 'ExportDefaultDeclaration', message: 'What is exported has a name.' },
  {
    selector: 'CallExpression[callee.name="forwardRef"]',
    message: 'Modules look down only; turn the call around with an event.',
  },
  {
    selector:
      'CallExpression[callee.property.name="transaction"] CallExpression[callee.object.name="Promise"][callee.property.name=/^(all|allSettled|any|race)$/]',
    message: 'One connection does one thing at a time: no Promise.all inside a transaction.',
  },
];

const realTime = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the injected Clock.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Ask the injected Clock.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask the injected Clock.',
  },
];

const inResolvers = [
  { selector: ':matches(IfStatement, SwitchStatement, ConditionalExpression)', message: 'A resolver decides nothing.' },
  {
    selector: 'MethodDefinition[kind="method"] > FunctionExpression > BlockStatement[body.length!=1]',
    message: 'A resolver method is one line.',
  },
];

const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default defineConfig(
  { ignores: ['**/dist/', '**/data/', '**/node_modules/', 'coverage/', 'web/dist/', 'test/architecture/fixtures/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Many of our interfaces are promises of others: what answers at once is async all the same.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 25, skipComments: true, skipBlankLines: true }],
      ...restrict(...inSource, ...realTime),
    },
  },
  {
    files: ['bench/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 25, skipComments: true, skipBlankLines: true }],
      ...restrict(...inSource),
    },
  },
  // The clock itself; and the life of the process, which is not the trade's time.
  { files: ['src/{clock,logging,start}/**/*.ts'], rules: restrict(...inSource) },
  { files: ['src/**/*.resolver.ts'], rules: restrict(...inSource, ...realTime, ...inResolvers) },
  { files: ['samples/**/*.ts', 'src/**/*.states.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    // An answer of GraphQL has the shape of its document, which only the test knows.
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['test/support/ask.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'globalThis', 'setTimeout', 'clearTimeout', 'fetch', 'Buffer'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
);
