import { QueryFailedError } from 'typeorm';
import { isOutage } from './outage.js';

const withCode = (code: string): Error => Object.assign(new Error('said by somebody'), { code });

it.each(['08006', '57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])(
  'knows an outage by its code %s, also inside of what TypeORM throws',
  (code) => {
    expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(new QueryFailedError('select 1', [], withCode(code)))).toBe(true);
  },
);

it.each([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Client was closed and is not queryable',
  'Client has encountered a connection error and is not queryable',
  'Query runner already released. Cannot run queries anymore.',
  'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.',
  'Cannot use a pool after calling end on the pool',
])('knows an outage without a code by its words: %s', (words) => {
  expect(isOutage(new Error(words))).toBe(true);
  expect(isOutage(new Error('wrapped', { cause: new Error(words) }))).toBe(true);
});

it.each([withCode('40001'), withCode('23505'), withCode('57014'), new Error('timeout of a customer expired'), null])(
  'takes nothing else for one: %s',
  (error) => expect(isOutage(error)).toBe(false),
);
