import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config/config.js';
import { PinoLogger } from '../logging/pino-logger.js';
import { withMigratedDatabase } from './with-database.js';

/** Lets a command work with the modules of Steward, without a server and without running jobs. */
export function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = { ...readConfig(process.env), ROLE: 'api' as const };
  return withMigratedDatabase(
    () => undefined,
    async (urls) => {
      const logger = new PinoLogger('error');
      const app = await NestFactory.createApplicationContext(AppModule.with(config, urls), {
        logger,
        abortOnError: false,
      });
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    },
  );
}
