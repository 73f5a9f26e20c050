import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType, lexicographicSortSchema } from 'graphql';

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>>>;

/**
 * Serves the schema as the code says it. Nest's own way is to print it, to parse that and to build it a second time, only
 * to give the resolvers of the second to the first: an eighth of the start.
 */
@Injectable()
export class SchemaDriver extends ApolloDriver {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly schemas: GraphQLSchemaFactory,
  ) {
    super(modules);
  }

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const schema = await this.schemas.create(this.classes(), options.buildSchemaOptions ?? {});
    for (const resolvers of await this.resolversOf(schema, options)) attachResolvers(schema, resolvers);
    return lexicographicSortSchema((await options.transformSchema?.(schema)) ?? schema);
  }

  /** What Nest calls for each field, with guards, pipes and interceptors around it. */
  private async resolversOf(schema: GraphQLSchema, options: ApolloDriverConfig): Promise<Resolvers[]> {
    const found: Resolvers[] = [];
    const transformResolvers: ApolloDriverConfig['transformResolvers'] = (resolvers) => {
      found.push(...([resolvers].flat() as Resolvers[]));
      return resolvers;
    };
    await super.generateSchema({ ...options, schema, transformResolvers, transformSchema: (same) => same });
    return found;
  }

  /** Of whatever Nest has made; the factory knows which of them are resolvers. */
  private classes(): (new () => unknown)[] {
    return [...this.modules.values()].flatMap(({ providers }) =>
      [...providers.values()].flatMap(({ instance }) => (instance ? [instance.constructor] : [])),
    ) as (new () => unknown)[];
  }
}

/** @throws when something is resolved that the schema does not have */
function attachResolvers(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field) throw new Error(`The schema has no ${name}.${fieldName}, but there is a resolver for it.`);
      field.resolve = resolve;
    }
  }
}
