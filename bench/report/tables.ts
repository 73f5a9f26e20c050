import { type Course, type Measured, medianOf, ratios, type Turn } from '../measure/turns.js';
import { median } from '../measure/statistics.js';
import { isAboveFloor, isReached, type Target } from '../targets.js';

/** A table in Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A turn in which nothing was answered has no ratio. */
const figure = (value: number | null, digits = 2): string =>
  value === null || !Number.isFinite(value) ? '–' : value.toFixed(digits);

/** One work: each way beside the first. */
export function workTable({ courses }: Measured): string {
  const [base] = courses;
  if (!base) return 'Nothing was measured.';
  const head = [
    'way',
    `ratio to ${base.label}`,
    'spread',
    'per second',
    'p50, ms',
    'p99, ms',
    'CPU Node, ms',
    'CPU PostgreSQL, ms',
  ];
  return table(
    head,
    courses.map((course) => rowOf(course, base)),
  );
}

function rowOf(course: Course, base: Course): string[] {
  const compared = ratios(course, base);
  const one = (name: keyof Turn, digits = 2): string => figure(medianOf(course, name), digits);
  const spread = `${figure(Math.min(...compared))} – ${figure(Math.max(...compared))}`;
  return [
    course.label,
    figure(median(compared)),
    spread,
    one('perSecond', 0),
    one('p50'),
    one('p99'),
    one('nodeCpu'),
    one('postgresCpu'),
  ];
}

export function targetTable(targets: readonly Target[]): string {
  return table(
    ['target', 'wanted', 'measured', ''],
    targets.map((target) => [
      target.text,
      `${target.isAtMost ? '≤' : '≥'} ${target.target}`,
      figure(target.value),
      isReached(target) ? 'reached' : isAboveFloor(target) ? 'within the tolerance' : 'missed',
    ]),
  );
}
