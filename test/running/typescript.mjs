import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** Between files of TypeScript, `./name.js` stands for `./name.ts`. */
export function resolve(specifier, context, next) {
  const ours = specifier.startsWith('.') && isTypeScript(context.parentURL ?? '');
  return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

/** What TypeScript is to Node: nothing is checked here, `npm run types` does that. */
export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}

function isTypeScript(url) {
  return /\.ts(\?|$)/.test(url);
}
