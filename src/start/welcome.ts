import type { Config } from '../config/config.js';

/** What a new user needs to know first. */
export function welcome(url: string, config: Config): string {
  const where = url.replace('[::1]', '127.0.0.1');
  const database = config.DATABASE_URL
    ? 'the server of DATABASE_URL'
    : `embedded PostgreSQL in ${config.DATA_DIR}/postgres`;
  return `
  Steward is ready.
    GraphQL   ${where}/graphql
    Health    ${where}/health/ready
    Database  ${database}
`;
}
