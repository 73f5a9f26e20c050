/** What one request may ask for at most, whoever sends it. Fragments count as often as they are used. */
export const LIMITS = {
  /** Words and signs of a document. */
  tokens: 2_000,
  /** Fields inside of fields. Introspection is bounded by a rule of its own and counts as one. */
  depth: 10,
  aliases: 30,
  directives: 20,
  /** Fields in all. A document without fragments cannot have more within its tokens. */
  fields: 2_000,
  /** Fields that are written again inside of the same braces, where once says it all. */
  repeats: 20,
  mutationFields: 5,
  /** Of a mutation that nobody needs to be signed in for: many guesses of a password are many requests. */
  openMutationFields: 1,
  cost: 10_000,
} as const;

/** What things cost that no selection tells. An object costs 1, a scalar nothing. */
export const PRICES = {
  /** Of each root field of a mutation, on top of what it selects. */
  mutation: 10,
  /** Of introspecting the whole schema, and of one type. */
  schema: 1_000,
  type: 50,
  /** Objects that a list is taken to hold when no argument says how many. */
  list: 10,
  /** Of a document that does not pass. */
  refused: 10,
} as const;
