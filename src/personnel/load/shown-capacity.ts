import { badInput } from '../../reading/bad-input.js';
import { fromPublicId, toPublicId } from '../../shared/ids.js';
import type { CapacityArgs, EmployeeCapacity } from '../graphql/capacity.type.js';
import { dayAfter } from '../domain/days.js';
import type { Days } from './capacity-reader.js';
import type { ChosenPeople, Load } from './capacity.service.js';

const LONGEST_DAYS = 31;

/** The loads of people as the schema shows them, with public ids. Errors: BAD_USER_INPUT. */
export async function shown(
  { from, to, employeeIds, teamId }: CapacityArgs,
  read: (days: Days, chosen: ChosenPeople) => Promise<Load[]>,
): Promise<EmployeeCapacity[]> {
  if (to < from || to >= dayAfter(from, LONGEST_DAYS)) throw badInput('periodLength', ['to'], { days: LONGEST_DAYS });
  const chosen = {
    employeeIds: employeeIds?.map((id) => uuidOf(id, 'employee', 'employeeIds')) ?? null,
    teamId: teamId == null ? null : uuidOf(teamId, 'team', 'teamId'),
  };
  return (await read({ from, to }, chosen)).map((load) => shownLoad(load, { from, to }));
}

function shownLoad({ person, days, work, overbookings }: Load, { from, to }: Days): EmployeeCapacity {
  const inside = work.filter(({ firstDay, lastDay }) => firstDay >= from && lastDay <= to);
  return {
    employeeId: toPublicId('employee', person.id),
    employeeName: person.name,
    minutes: sumOf(days),
    allocatedMinutes: sumOf(inside),
    days: days.map(({ day, minutes, dutyMinutes, isAbsent }) => ({ day, minutes, dutyMinutes, isAbsent })),
    overbookings: overbookings.map(({ itemIds, ...interval }) => ({
      ...interval,
      allocationIds: itemIds.map((id) => toPublicId('allocation', id)),
    })),
  };
}

function sumOf(rows: readonly { readonly minutes: number }[]): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0);
}

function uuidOf(id: string, prefix: string, argument: string): string {
  const uuid = fromPublicId(prefix, id);
  if (uuid === null) throw badInput('idOfKind', [argument], { prefix });
  return uuid;
}
