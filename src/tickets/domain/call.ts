import { DomainError } from '../../shared/domain-error.js';

export enum CallDirection {
  INBOUND = 'INBOUND',
  OUTBOUND = 'OUTBOUND',
}

export enum CallOutcome {
  REACHED = 'REACHED',
  MISSED = 'MISSED',
  VOICEMAIL = 'VOICEMAIL',
}

/** What is known of a telephone call. */
export interface Call {
  readonly direction: CallDirection;
  readonly fromE164: string | null;
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: CallOutcome;
}

const LONGEST_DELAY = 24 * 60 * 60 * 1000;

/** A call is noted within 24 hours; its moments stand in order, and only one that reached somebody was answered. Errors: CALL_TIME_INVALID. */
export function requireSoundCall(call: Call, now: Date): void {
  const isAnswered = call.outcome === CallOutcome.REACHED;
  if (isAnswered !== (call.answeredAt !== null)) throw invalid('answeredAt');
  if (now.getTime() - call.startedAt.getTime() > LONGEST_DELAY) throw invalid('startedAt');
  const moments: [string, Date | null][] = [
    ['startedAt', call.startedAt],
    ['answeredAt', call.answeredAt],
    ['endedAt', call.endedAt],
  ];
  let latest = call.startedAt;
  for (const [name, moment] of moments) {
    if (moment === null) continue;
    if (moment < latest || moment > now) throw invalid(name);
    latest = moment;
  }
}

function invalid(field: string): DomainError {
  return new DomainError('CALL_TIME_INVALID', { path: ['input', 'call', field], details: { hours: 24 } });
}
