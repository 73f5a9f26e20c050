import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { type Config, readConfig } from '../config/config.js';
import type { DatabaseUrls } from '../database/urls.js';
import { PinoLogger } from '../logging/pino-logger.js';
import { sampleAccounts } from '../samples/sample-accounts.js';
import { stopGracefully } from './graceful-stop.js';
import { configureHttp, httpAdapter } from './http-server.js';
import { openDatabase } from './open-database.js';
import { welcome } from './welcome.js';

/** Starts a process of Steward: checked configuration, database, then the server. Errors: what an operator can mend. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment);
  const logger = new PinoLogger(config.LOG_LEVEL);
  const database = await openDatabase(config, (line) => logger.debug(line, 'Database'));
  try {
    if (config.LOAD_SAMPLES) await loadSamples(config, database.urls, logger);
    const app = await createApp(config, database.urls, logger);
    stopGracefully(app, database.close);
    await app.listen(config.PORT, config.HOST);
    process.stdout.write(welcome(await app.getUrl(), config, await sampleAccounts(database.urls.owner)));
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** An installation that lives without samples does not even load the player of them. */
async function loadSamples(config: Config, urls: DatabaseUrls, logger: PinoLogger): Promise<void> {
  const { ensureSamples } = await import('../samples/sample-application.js');
  await ensureSamples(config, urls, logger);
}

async function createApp(config: Config, urls: DatabaseUrls, logger: PinoLogger): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, urls), httpAdapter(config), {
    logger,
    abortOnError: false,
  });
  configureHttp(app);
  return app;
}
