import 'reflect-metadata';
import { keepCompiled } from './start/compile-cache.js';

keepCompiled();
const { program } = await import('./cli/program.js');

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
