import { Logger } from '@nestjs/common';
import { partnerActor, systemActor } from '../access/actor.js';
import { inScope } from '../access/scope.js';
import { PinoLogger } from './pino-logger.js';

const lines: string[] = [];
const log = new PinoLogger('debug', { write: (line: string) => void lines.push(line) });
const last = () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;

const secrets = [
  'authorization',
  'cookie',
  'password',
  'token',
  'refreshToken',
  'secret',
  'passwordHash',
  'set-cookie',
  'parameters',
];

it.each(secrets)('never writes the value of %s, at the top or up to three levels below', (name) => {
  const hidden = { [name]: 'hush' };
  log.log({ msg: 'seen', ...hidden, a: hidden, b: { c: hidden }, d: { e: { f: hidden } }, g: [hidden, { h: hidden }] });
  expect(lines.at(-1)).toContain('seen');
  expect(lines.at(-1)).not.toContain('hush');
  expect(last()[name]).toBe('[redacted]');
});

it('hides secrets that an error carries', () => {
  log.error(Object.assign(new Error('it broke'), { headers: { authorization: 'hush' }, parameters: ['hush'] }));
  expect(last()).toMatchObject({ level: 'error', msg: 'it broke', err: { message: 'it broke' } });
  expect(lines.at(-1)).not.toContain('hush');
});

it('says which request or job, who and what the line belongs to', () => {
  const actor = partnerActor({ vendorId: 'v', tokenId: 't-1', customerId: null, scopes: [] });
  inScope({ requestId: 'r-1', locale: 'en', actor, command: 'ticketCreate' }, () => log.log('done'));
  expect(last()).toMatchObject({ requestId: 'r-1', actor: 't-1', operation: 'ticketCreate', msg: 'done' });
  inScope({ requestId: 'job-1', locale: 'en', actor: systemActor('v'), command: 'wake' }, () => log.log('done'));
  expect(last()).toMatchObject({ requestId: 'job-1', actor: 'SYSTEM', operation: 'wake' });
  log.log('alone');
  expect(last()).not.toHaveProperty('requestId');
});

it('speaks for the loggers of Nest', () => {
  Logger.overrideLogger(log);
  const tickets = new Logger('Tickets');
  tickets.error('it broke', new Error('there').stack);
  expect(last()).toMatchObject({ level: 'error', context: 'Tickets', msg: 'it broke', stack: expect.any(String) });
  tickets.warn({ msg: 'odd', count: 2 });
  expect(last()).toMatchObject({ level: 'warn', context: 'Tickets', msg: 'odd', count: 2 });
  tickets.verbose('whisper');
  expect(last()).toMatchObject({ msg: 'odd' });
});
