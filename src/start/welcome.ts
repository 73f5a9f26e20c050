import type { Config } from '../config/config.js';
import { SAMPLE_PASSWORD, type SampleAccount } from '../samples/sample-accounts.js';

/** What a new user needs to know first. */
export function welcome(url: string, config: Config, accounts: readonly SampleAccount[]): string {
  const where = url.replace('[::1]', '127.0.0.1');
  const database = config.DATABASE_URL
    ? 'the server of DATABASE_URL'
    : `embedded PostgreSQL in ${config.DATA_DIR}/postgres`;
  return `
  Steward is ready.
    GraphQL   ${where}/graphql
${config.NODE_ENV === 'development' ? `    GraphiQL  ${where}/graphiql\n` : ''}    Health    ${where}/health/ready
    Database  ${database}
${signIn(accounts)}`;
}

function signIn(accounts: readonly SampleAccount[]): string {
  if (accounts.length === 0) return '';
  const lines = accounts.map(({ email, who }) => `      ${email.padEnd(28)}${who}\n`);
  return `    Sign in   mutation signIn, with the password ${SAMPLE_PASSWORD} as\n${lines.join('')}`;
}
