import pg from 'pg';

export type Ask = (statement: unknown, ...others: unknown[]) => unknown;
type Done = (error: Error | null, result: unknown) => void;

/**
 * A client whose answers are forgotten with those who asked. The promises that pg makes itself keep every answer until all
 * garbage is collected: half of what a scavenge finds alive under load. With a callback it keeps nothing.
 */
export class ForgettingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Ask;
    const promised: Ask = (statement, ...others) => {
      if (!isForUs(statement, others)) return ask(statement, ...others);
      return new Promise((resolve, reject) => {
        const done: Done = (error, result) => (error ? reject(error) : resolve(result));
        ask(statement, ...others, done);
      });
    };
    this.query = promised as pg.Client['query'];
  }
}

/** A text, or what describes a query, for which nobody has a callback; a query object speaks for itself. */
function isForUs(statement: unknown, others: readonly unknown[]): boolean {
  const isPlain =
    typeof statement === 'string' || (typeof statement === 'object' && statement !== null && !('submit' in statement));
  return isPlain && !others.some((other) => typeof other === 'function');
}
