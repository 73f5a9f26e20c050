import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const logger = new NestLogger('Queue');

/** The queue library's own words; a job that ended well is no news, and what it says to debug itself is none at all. */
export const queueLog = new Logger(() => (level: string, message) => {
  if (level === 'error') logger.error(message);
  else if (level === 'warning') logger.warn(message);
  else if (level === 'info') logger.debug(message);
});
