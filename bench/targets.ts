import { type Course, type Measured, medianOf, ratios } from './measure/turns.js';
import { median } from './measure/statistics.js';

/** What was measured beside the turns. */
export interface Figures {
  readonly works: readonly Measured[];
  /** Seconds from the start of the process to its first answer; null when it was not measured. */
  readonly startSeconds: readonly number[];
  readonly memory: Memory;
}

/** Megabytes that Steward's process occupies (RSS); null when it was not measured or cannot be known. */
export interface Memory {
  readonly afterStart: number | null;
  /** After all works on tickets. */
  readonly afterTickets: number | null;
  /** After the matrix of skills as well, whose answers have megabytes. */
  readonly afterAll: number | null;
}

/** What Steward is to reach. */
export interface Target {
  readonly text: string;
  readonly value: number;
  readonly target: number;
  readonly isAtMost: boolean;
}

/** Below this share of a target a run has failed; in between it is reported only, because machines are noisy. */
const TOLERANCE = 0.15;

export function isReached({ value, target, isAtMost }: Target): boolean {
  return isAtMost ? value <= target : value >= target;
}

export function isAboveFloor({ value, target, isAtMost }: Target): boolean {
  return isAtMost ? value <= target * (1 + TOLERANCE) : value >= target * (1 - TOLERANCE);
}

/** The targets of whatever was measured. */
export function targetsOf(figures: Figures): Target[] {
  return [
    ...throughputTargets(figures),
    ...latencyTargets(figures),
    ...atMost(
      'Start to first answer, seconds',
      1.7,
      figures.startSeconds.length > 0 ? median(figures.startSeconds) : null,
    ),
    ...atMost('Memory of the started process (RSS), MB', 160, figures.memory.afterStart),
  ];
}

function throughputTargets({ works }: Figures): Target[] {
  return [
    ...atLeast('Ticket page, ratio to bare', 0.8, ratio(works, 'ticket', 'Steward', 'bare')),
    ...atLeast('Queue of 20, ratio to bare', 0.9, ratio(works, 'queue', 'Steward', 'bare')),
    ...atLeast('Create a ticket, ratio to bare', 0.6, ratio(works, 'create', 'Steward', 'bare')),
    ...['ticket', 'queue'].flatMap((name) => [
      ...atLeast(`${titles[name]}, times PostGraphile`, 3.5, ratio(works, name, 'Steward', 'PostGraphile')),
      ...atLeast(`${titles[name]}, times the usual way`, 9, ratio(works, name, 'Steward', 'usual')),
    ]),
  ];
}

const titles: Readonly<Record<string, string>> = { ticket: 'Ticket page', queue: 'Queue of 20' };

function latencyTargets({ works }: Figures): Target[] {
  const [steward, bare] = [find(works, 'ticket', 'Steward'), find(works, 'ticket', 'bare')];
  const [p99, limit] = [steward && medianOf(steward, 'p99'), bare && medianOf(bare, 'p99')];
  const rows = ratio(works, 'page', 'page of 20', 'page of 100');
  return [
    ...atMost('Ticket page, p99 in ratio to that of bare', 1, p99 && limit ? p99 / limit : null),
    ...atMost('A row on a page of 100, in ratio to one on a page of 20', 1.1, rows === null ? null : rows / 5),
    ...['common', 'rare', 'absent'].flatMap((kind) => {
      const course = find(works, 'search', `${kind} words`);
      return atMost(`Search for ${kind} words, p99 in ms`, 15, course ? medianOf(course, 'p99') : null);
    }),
  ];
}

function ratio(works: readonly Measured[], work: string, label: string, base: string): number | null {
  const [course, other] = [find(works, work, label), find(works, work, base)];
  return course && other ? median(ratios(course, other)) : null;
}

function find(works: readonly Measured[], name: string, label: string): Course | undefined {
  return works.find(({ work }) => work.name === name)?.courses.find((course) => course.label === label);
}

function atLeast(text: string, target: number, value: number | null): Target[] {
  return value === null ? [] : [{ text, value, target, isAtMost: false }];
}

function atMost(text: string, target: number, value: number | null): Target[] {
  return value === null ? [] : [{ text, value, target, isAtMost: true }];
}
