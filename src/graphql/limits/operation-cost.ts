import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Cost, plus, times } from './cost.js';
import { PRICES } from './limits.js';
import { defaultsOf, listSize, pageSize } from './list-size.js';

/** Where a selection stands: the type that it asks, and how many rows the page around it has. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly page?: Cost;
}

/** What an operation costs: each object 1, each list its size times what one of its objects costs. */
export function operationCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const type = schema.getRootType(operation.operation);
  return type ? new Reckoning(schema, document, operation).ofSet(operation.selectionSet, { type }) : 0;
}

class Reckoning {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly defaults: ReturnType<typeof defaultsOf>;
  private readonly isMutation: boolean;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(each.name.value, each);
    }
    this.defaults = defaultsOf(operation);
    this.isMutation = operation.operation === OperationTypeNode.MUTATION;
  }

  ofSet(set: SelectionSetNode | undefined, place: Place): Cost {
    return (set?.selections ?? []).reduce<Cost>((sum, selection) => plus(sum, this.ofSelection(selection, place)), 0);
  }

  private ofSelection(selection: SelectionNode, place: Place): Cost {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, place);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    return this.ofSet(fragment?.selectionSet, condition ? { ...place, type: condition } : place);
  }

  private ofField(field: FieldNode, { type, page }: Place): Cost {
    const name = field.name.value;
    if (name === '__schema') return PRICES.schema;
    if (name === '__type') return PRICES.type;
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const isRoot = this.isMutation && type === this.schema.getMutationType();
    const price = isRoot ? PRICES.mutation : 0;
    const inner = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(inner)) return price;
    const size = isListType(getNullableType(definition.type)) ? (page ?? listSize(field)) : 1;
    return plus(price, times(size, plus(1, this.ofSet(field.selectionSet, this.placeIn(inner, field, definition)))));
  }

  /** Inside of a page, which is asked for with `first`, its size counts for its edges and nodes. */
  private placeIn(type: GraphQLCompositeType, field: FieldNode, { args }: GraphQLField<unknown, unknown>): Place {
    const isPage = args.some(({ name }) => name === 'first');
    return isPage ? { type, page: pageSize(field, this.defaults) } : { type };
  }
}
