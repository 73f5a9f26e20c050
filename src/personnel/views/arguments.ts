import { badInput } from '../../reading/bad-input.js';
import type { SiteArguments } from '../../reading/compilation.js';
import { now, type Sql, sql } from '../../reading/sql.js';
import { fromPublicId } from '../../shared/ids.js';

/** The uuid of a public id among the arguments; null when it was left out. Errors: BAD_USER_INPUT. */
export function idArgument(site: SiteArguments, name: string, prefix: string): Sql {
  return sql`${site.param(name, 'uuid', (args) => {
    const given = args[name];
    if (typeof given !== 'string') return null;
    const id = fromPublicId(prefix, given);
    if (id === null) throw badInput('idOfKind', [name], { prefix });
    return id;
  })}`;
}

/** The moment `asOf` among the arguments; now when it was left out. */
export function momentArgument(site: SiteArguments): Sql {
  return sql`coalesce(${site.param('asOf', 'timestamptz', (args) => args['asOf'] ?? null)}, ${now})`;
}
