/** The values of a request's variables by name, as they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** A price: a number, or one that depends on variables. What can be reckoned beforehand is a number. */
export type Cost = number | ((variables: Variables) => number);

export function costWith(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

export function plus(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (a === 0) return b;
  return b === 0 ? a : (variables) => costWith(a, variables) + costWith(b, variables);
}

export function times(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a === 1) return b;
  return b === 1 ? a : (variables) => costWith(a, variables) * costWith(b, variables);
}
