import { DateTime } from 'luxon';

/** Today where a person is, as YYYY-MM-DD. */
export function todayOf({ timeZone }: { readonly timeZone: string }, now: Date): string {
  return DateTime.fromJSDate(now, { zone: timeZone }).toFormat('yyyy-MM-dd');
}
