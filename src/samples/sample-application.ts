import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import type { Config } from '../config/config.js';
import { withClient } from '../database/client.js';
import type { DatabaseUrls } from '../database/urls.js';
import { PinoLogger } from '../logging/pino-logger.js';
import { httpAdapter } from '../start/http-server.js';
import { loadSamples } from './load-samples.js';
import { SampleClock } from './sample-clock.js';
import { listSamples } from './sample-file.js';
import { SampleLedger } from './sample-ledger.js';

type Log = (line: string) => void;

/**
 * Loads the samples into an installation without vendors; also goes on where an earlier start was cut off.
 * An installation with vendors of its own is left alone, and one on which a sample fails serves without.
 */
export async function ensureSamples(config: Config, urls: DatabaseUrls, logger: LoggerService): Promise<void> {
  try {
    if (await areWanted(urls)) await playSamples(config, urls, (line) => void logger.log(line, 'Samples'));
  } catch (error) {
    logger.error(`The samples are not loaded: ${String(error)}`, 'Samples');
  }
}

async function areWanted(urls: DatabaseUrls): Promise<boolean> {
  const samples = await listSamples();
  return withClient(urls.owner, (client) => new SampleLedger(client).isWaitingFor(samples));
}

/** Runs Steward without a server and without jobs, under a clock that follows the samples, and loads them. */
export async function playSamples(config: Config, urls: DatabaseUrls, log: Log): Promise<void> {
  const clock = new SampleClock();
  const module = AppModule.with({ ...config, ROLE: 'api' }, urls, clock);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
    logger: new PinoLogger('error'),
    abortOnError: false,
  });
  try {
    await app.init();
    await loadSamples(app, clock, log);
  } finally {
    await app.close();
  }
}
