import 'reflect-metadata';
import { keepCompiled } from './start/compile-cache.js';

keepCompiled();
const { start } = await import('./start/start.js');

try {
  await start(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
