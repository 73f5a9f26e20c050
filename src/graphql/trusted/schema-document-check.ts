import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql';
import { DocumentCheck } from '../../access/document-check.js';
import { currentScope } from '../../access/scope.js';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { messageOf } from '../../i18n/messages.js';
import { Gate } from '../limits/gate.js';
import { LIMITS } from '../limits/limits.js';
import { isTooLong, tooComplex } from '../limits/too-complex.js';

/** By the rules that a request meets: GraphQL's own, and the limits of each operation. */
@Injectable()
export class SchemaDocumentCheck extends DocumentCheck {
  constructor(
    private readonly modules: ModuleRef,
    private readonly gate: Gate,
  ) {
    super();
  }

  faultOf(text: string): string | null {
    try {
      const fault = this.faultIn(parse(text, { maxTokens: LIMITS.tokens }));
      return fault && textOf(fault);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return textOf(isTooLong(error.message) ? tooComplex('tokens', LIMITS.tokens) : error);
    }
  }

  private faultIn(document: DocumentNode): GraphQLError | null {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const [fault] = validate(schema, document, specifiedRules, { maxErrors: 1 });
    if (fault) return fault;
    const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const refusals = operations.map((operation) => this.gate.refusalOf({ schema, document, operation }));
    return refusals.find((refusal) => refusal !== null) ?? null;
  }
}

/** In the caller's language where the fault is one of ours; graphql-js speaks English only. */
function textOf({ message, extensions }: GraphQLError): string {
  const { fault, details } = extensions as { fault?: string; details?: Readonly<Record<string, unknown>> };
  return fault ? messageOf(`request.${fault}`, currentScope()?.locale ?? DEFAULT_LOCALE, details) : message;
}
