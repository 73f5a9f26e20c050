import 'reflect-metadata';
import { start } from './start/start.js';

try {
  await start(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
