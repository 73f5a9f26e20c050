import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, type LoggerOptions, pino } from 'pino';
import { currentScope } from '../access/scope.js';
import { mayHoldSecrets, redactedPaths } from './redaction.js';

/** What Nest tells of every module and route at each start is for whoever looks for a fault in them. */
const TALKATIVE = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'GraphQLModule']);

/** Nest's logger: one JSON object per line, with the request or job it belongs to and without secrets. */
export class PinoLogger implements LoggerService {
  private readonly careful: Logger;
  /** For lines of plain values. */
  private readonly plain: Logger;

  /** @param destination standard output when left out */
  constructor(level: string, destination: DestinationStream = standardOutput()) {
    const options: LoggerOptions = {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: workUnderWay,
    };
    this.plain = pino(options, destination);
    this.careful = pino({ ...options, redact: { paths: redactedPaths, censor: '[redacted]' } }, destination);
  }

  log(message: unknown, ...details: unknown[]): void {
    const isTalk = details.some((detail) => typeof detail === 'string' && TALKATIVE.has(detail));
    this.write(isTalk ? 'debug' : 'info', message, details);
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.write('fatal', message, details);
  }

  error(message: unknown, ...details: unknown[]): void {
    this.write('error', message, details);
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.write('warn', message, details);
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.write('trace', message, details);
  }

  /** Nest puts the name of the speaking class last, and before it, with errors, a stack. */
  private write(level: Level, message: unknown, details: unknown[]): void {
    const texts = details.filter((detail) => typeof detail === 'string');
    const stack = texts.find((text) => text.includes('\n    at '));
    const context = texts.findLast((text) => text !== stack);
    const line: Record<string, unknown> = {};
    if (context) line['context'] = context;
    if (stack) line['stack'] = stack;
    Object.assign(line, fieldsOf(message));
    const logger = mayHoldSecrets(line) ? this.careful : this.plain;
    logger[level](line);
    if (level === 'error' || level === 'fatal') logger.flush();
  }
}

/** Lines are written together, up to a second late; those of an error, and all at the end of the process, at once. */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 1_000 });
}

function fieldsOf(message: unknown): object {
  if (message instanceof Error) return { err: message, msg: message.message };
  if (typeof message === 'object' && message !== null) return message;
  return { msg: String(message) };
}

function workUnderWay(): object {
  const scope = currentScope();
  if (!scope) return {};
  const { requestId, actor, command } = scope;
  const who = actor?.userId ?? actor?.tokenId ?? actor?.kind;
  return who ? { requestId, operation: command, actor: who } : { requestId, operation: command };
}
