import {
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLLocalDate,
  GraphQLLocale,
  GraphQLTimeZone,
  GraphQLURL,
} from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

/** The schema's scalars under the names they have there; those that come from outside are a library's. */
export const DateTime = GraphQLDateTime;
export const EmailAddress = GraphQLEmailAddress;
export const Url = GraphQLURL;
export const TimeZone = GraphQLTimeZone;
export const LocaleTag = GraphQLLocale;
export const Json = GraphQLJSON;

/** Text in CommonMark. It is kept as written; whoever shows it as HTML must sanitize it. */
export const Markdown = new GraphQLScalarType({
  name: 'Markdown',
  description: 'Text in CommonMark, as written by its author.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value !== 'string') throw new TypeError('Markdown is a text');
    return value;
  },
});

/** Written as text, because numbers in JSON lose digits beyond 2^53. */
export const BigIntText = new GraphQLScalarType({
  name: 'BigInt',
  description: 'A whole number that may be larger than Int, as text of digits.',
  serialize: String,
});

/** The library's, without the year 0, which PostgreSQL's calendar does not have. */
export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  parseValue: (value) => dateOfCalendar(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node, variables) => dateOfCalendar(GraphQLLocalDate.parseLiteral(node, variables)),
});

function dateOfCalendar(date: string): string {
  if (date.startsWith('0000')) throw new TypeError('There is no year 0');
  return date;
}
