import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

const logger = new NestLogger('Queue');

/** The queue library's own words, one level lower than it says: a job that ended well is no news. */
export const queueLog = new Logger(() => (level, message) => {
  if (level === 'error') logger.error(message);
  else if (level === 'warning') logger.warn(message);
  else if (level === 'info') logger.debug(message);
  else logger.verbose(message);
});
