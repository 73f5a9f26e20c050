import type pg from 'pg';
import { type Ask, ForgettingClient } from './forgetting.client.js';

const MOST_STATEMENTS = 300;

const names = new Map<string, string>();

/** A name for a statement with parameters; none when so many have one already. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `write_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** TypeORM never names its statements, and PostgreSQL would plan each of them again at every call. */
export class PreparingClient extends ForgettingClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Ask;
    const prepared: Ask = (text, values, ...others) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? ask(text, values, ...others) : ask({ name, text, values }, ...others);
    };
    this.query = prepared as pg.Client['query'];
  }
}
