import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospection } from './introspection.js';

/** The size of a selection, with every fragment counted where it is used. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly repeats: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0, repeats: 0 };

/**
 * Measures an operation in one pass: a fragment is looked at once, however often it is used, so that fragments inside
 * of fragments cannot make measuring slow.
 */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const shape = new Measurement(document).ofSet(operation.selectionSet);
  const own = [operation, ...(operation.variableDefinitions ?? [])].flatMap(({ directives }) => directives ?? []);
  return { ...shape, directives: shape.directives + own.length };
}

class Measurement {
  private readonly definitions = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Shape>();

  constructor(document: DocumentNode) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.definitions.set(each.name.value, each);
    }
  }

  ofSet(set: SelectionSetNode | undefined): Shape {
    const selections = set?.selections ?? [];
    const whole = selections.reduce((sum, selection) => plus(sum, this.ofSelection(selection)), NOTHING);
    return { ...whole, repeats: whole.repeats + repeatsIn(selections) };
  }

  private ofSelection(selection: SelectionNode): Shape {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.ofFragment(selection.name.value) : this.inside(selection);
    return { ...inner, directives: inner.directives + (selection.directives?.length ?? 0) };
  }

  private inside(selection: Exclude<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>): Shape {
    const inner = this.ofSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    return {
      ...inner,
      depth: isIntrospection(selection.name.value) ? 1 : inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      fields: inner.fields + 1,
    };
  }

  private ofFragment(name: string): Shape {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, NOTHING); // a circle, which validation refuses, must not be endless here
    const definition = this.definitions.get(name);
    const inner = this.ofSet(definition?.selectionSet);
    const shape = { ...inner, directives: inner.directives + (definition?.directives?.length ?? 0) };
    this.known.set(name, shape);
    return shape;
  }
}

function repeatsIn(selections: readonly SelectionNode[]): number {
  const keys = selections.filter((each) => each.kind === Kind.FIELD).map(({ alias, name }) => (alias ?? name).value);
  return keys.length - new Set(keys).size;
}

function plus(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
    repeats: a.repeats + b.repeats,
  };
}
