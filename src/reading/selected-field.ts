import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { badInput } from './bad-input.js';

/** One response key of a selection: the same field may be written several times; its sub-selections are merged. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** The parts of a document that selecting depends on. */
export interface DocumentParts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** PostgreSQL cuts names off after 63 bytes, the mark of hidden keys included, and two keys would become one. */
const LONGEST_KEY = 62;

/**
 * The fields that a selection asks of an object of this very type, in order, with fragments and conditions resolved.
 * Errors: BAD_USER_INPUT for an alias that is too long.
 */
export function selectedFields(
  parts: DocumentParts,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): SelectedField[] {
  const found = new Map<string, FieldNode[]>();
  for (const set of sets) collect(parts, type, set?.selections ?? [], found);
  return [...found].map(([key, nodes]) => ({ key, name: (nodes[0] as FieldNode).name.value, nodes }));
}

function collect(
  parts: DocumentParts,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  found: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if (!isIncluded(parts, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      if (key.length > LONGEST_KEY) throw badInput('aliasLength', undefined, { most: LONGEST_KEY });
      found.set(key, [...(found.get(key) ?? []), selection]);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? parts.fragments[selection.name.value] : selection;
    if (fragment && appliesTo(parts.schema, fragment.typeCondition?.name.value, type)) {
      collect(parts, type, fragment.selectionSet.selections, found);
    }
  }
}

function isIncluded(parts: DocumentParts, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, parts.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, parts.variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
