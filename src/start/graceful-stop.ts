import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Readiness } from '../health/readiness.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
// npm passes a Ctrl+C on that the terminal has sent to us as well.
const ECHO = 500;

const logger = new Logger('Stop');

/**
 * Ends the process in order when it is told to: not ready any more, time for a balancer to notice, requests and jobs
 * drained, then the database. A second signal ends it at once. Exit code 0, or 1 when SHUTDOWN_SECONDS were not enough.
 */
export function stopGracefully(app: INestApplicationContext, closeDatabase: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now();
      logger.log(`Stopping after ${signal}`);
      void endInOrder(app, closeDatabase).then((code) => process.exit(code));
    } else if (performance.now() - stoppingSince > ECHO) process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

async function endInOrder(app: INestApplicationContext, closeDatabase: () => Promise<void>): Promise<number> {
  const { SHUTDOWN_SECONDS, SHUTDOWN_DELAY_SECONDS } = app.get<Config>(CONFIG);
  const readiness = app.get(Readiness, { strict: false });
  readiness.stop();
  // Whom nobody asks, nobody sends requests because of the answer.
  if (readiness.isWatched) await pause(SHUTDOWN_DELAY_SECONDS * 1000);
  const isDrained = await Promise.race([drained(app), pause(SHUTDOWN_SECONDS * 1000, false)]);
  if (!isDrained) logger.error(`Not everything ended within ${SHUTDOWN_SECONDS} seconds`);
  try {
    await closeDatabase();
  } catch (error) {
    logger.error(`The database did not stop: ${String(error)}`);
    return 1;
  }
  return isDrained ? 0 : 1;
}

async function drained(app: INestApplicationContext): Promise<boolean> {
  try {
    await app.close();
    return true;
  } catch (error) {
    logger.error(`The application did not close: ${String(error)}`);
    return false;
  }
}
