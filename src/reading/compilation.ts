import { getArgumentValues, type GraphQLField, type GraphQLObjectType, visit } from 'graphql';
import { PublicIds } from './public-ids.js';
import type { Arguments, Param } from './sql.js';
import { type DocumentParts, type SelectedField, selectedFields } from './selected-field.js';
import type { Tables } from './tables.js';
import type { ViewerShape } from './viewer.js';

/** A place of the document that has arguments. Their form belongs to the plan, their values are parameters. */
export interface Site {
  readonly field: SelectedField;
  readonly definition: GraphQLField<unknown, unknown>;
  /** The form of the arguments as text; refuses arguments that no plan can have (BAD_USER_INPUT). */
  readonly formOf: (args: Arguments) => string;
  /** The arguments, where no variable stands among them. */
  readonly fixed?: Arguments;
}

/** The work of making one plan: names, places with arguments, and what was learned on the way. */
export class Compilation {
  readonly sites: Site[] = [];
  readonly ids = new PublicIds();
  /** True when some field is computed by the program, so that the JSON cannot leave as it is. */
  needsProgram = false;

  private aliases = 0;

  constructor(
    readonly document: DocumentParts,
    readonly tables: Tables,
    readonly viewer: ViewerShape,
    /** True when the answer goes through graphql-js, which needs to be told the type of abstract values. */
    readonly forExecution: boolean,
  ) {}

  alias(): string {
    return `t${this.aliases++}`;
  }

  fieldsOf(type: GraphQLObjectType, field: SelectedField): SelectedField[] {
    return selectedFields(
      this.document,
      type,
      field.nodes.map((node) => node.selectionSet),
    );
  }

  /** Registers a place with arguments; gives its number and its present arguments. */
  site(field: SelectedField, definition: GraphQLField<unknown, unknown>, formOf: Site['formOf']): SiteArguments {
    const asked: Site = { field, definition, formOf };
    const args = argumentsAt(asked, this.document.variables);
    const number = this.sites.push(hasVariables(field) ? asked : { ...asked, fixed: args }) - 1;
    formOf(args);
    return new SiteArguments(number, args);
  }
}

export function argumentsAt(site: Site, variables: Readonly<Record<string, unknown>>): Arguments {
  if (site.fixed) return site.fixed;
  const [node] = site.field.nodes;
  if (!node) throw new Error('A field without a node');
  return getArgumentValues(site.definition, node, variables);
}

function hasVariables({ nodes: [node] }: SelectedField): boolean {
  let isFound = false;
  for (const argument of node?.arguments ?? []) visit(argument, { Variable: () => void (isFound = true) });
  return isFound;
}

/** The arguments of one place: their present values give the form, parameters read the values at each run. */
export class SiteArguments {
  constructor(
    readonly number: number,
    readonly args: Arguments,
  ) {}

  /** A parameter that is computed from the arguments of this place. */
  param(name: string, type: string, read: (args: Arguments) => unknown): Param {
    return { key: `argument:${this.number}:${name}`, type, read: (binding) => read(binding.args[this.number] ?? {}) };
  }
}
