import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, DomainErrors } from '../shared/domain-error.js';
import { type UnstorableText, unstorableTexts } from './unstorable-texts.js';

/** Checks every input by its decorators; names every fault with its path. Errors: VALIDATION_FAILED. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: true, value: false },
      exceptionFactory: (errors) => new Faults(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const texts = metadata.type === 'body' ? unstorableTexts(value, metadata.data ? [metadata.data] : []) : [];
    if (texts.length > 0) throw new DomainErrors(texts.map(refusalOfText));
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      throw new DomainErrors(error.faults.flatMap((fault) => refusalsOf(fault, metadata.data ? [metadata.data] : [])));
    }
  }
}

function refusalOfText({ path, rule }: UnstorableText): DomainError {
  return new DomainError('VALIDATION_FAILED', { path, details: { rule, property: path.at(-1) } });
}

class Faults extends Error {
  constructor(readonly faults: readonly ValidationError[]) {
    super('The input is not valid');
  }
}

function refusalsOf(fault: ValidationError, parent: readonly string[]): DomainError[] {
  const path = [...parent, fault.property];
  const own = Object.keys(fault.constraints ?? {}).map((rule) => {
    const details = { rule, property: fault.property, limits: limitsOf(fault, rule) };
    return new DomainError('VALIDATION_FAILED', { path, details });
  });
  return [...own, ...(fault.children ?? []).flatMap((child) => refusalsOf(child, path))];
}

/** What the decorator was given, e.g. [1, 200] of @Length(1, 200): the message in the caller's language needs it. */
function limitsOf(fault: ValidationError, rule: string): unknown[] {
  const target = fault.target?.constructor;
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const found = rules.find((each) => each.propertyName === fault.property && each.name === rule);
  return ((found?.constraints ?? []) as unknown[]).filter(
    (limit) => typeof limit === 'number' || typeof limit === 'string',
  );
}
