import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { useApp } from '../support/use-app.js';
import { schemaOf } from './support/schema.js';

const FILE = 'schema.gql';
const HEADER = '# Printed from the code by "npm run schema"; read it in review, do not edit it.';

describe('schema.gql', () => {
  const app = useApp();

  it('is what the code says', () => {
    const printed = `${HEADER}\n\n${printSchema(lexicographicSortSchema(schemaOf(app)))}\n`;
    if (process.env['STEWARD_WRITE_SCHEMA'] === 'true') writeFileSync(FILE, printed);
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });
});
