import { Injectable } from '@nestjs/common';
import { type Actor, ActorKind, allowOnly } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import type { Allocation } from '../domain/allocation.entity.js';
import type { Overbooking } from '../domain/overbooking.js';
import { AllocationBook } from './allocation-book.js';
import { type CapacityDay, CapacityReader, type Days } from './capacity-reader.js';

const MOST_PEOPLE = 100;

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Whose capacity is asked for, by bare ids; null: that does not matter. */
export interface ChosenPeople {
  readonly employeeIds: readonly string[] | null;
  readonly teamId: string | null;
}

/** What a person can do in a period, and what he has got. */
export interface Load {
  readonly person: Person;
  readonly days: readonly CapacityDay[];
  readonly work: readonly Allocation[];
  readonly overbookings: readonly Overbooking[];
}

/** How much people can do, and how much they have got. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly database: Database,
    private readonly capacity: CapacityReader,
    private readonly book: AllocationBook,
  ) {}

  /** The first 100 people at work by name unless they are chosen. Errors: FORBIDDEN, LIMIT_REACHED. */
  read(actor: Actor, days: Days, chosen: ChosenPeople): Promise<Load[]> {
    return this.database.transaction(async () => {
      allowOnly(actor.kind === ActorKind.STAFF);
      const people = await this.peopleOf(actor, chosen);
      const ids = people.map(({ id }) => id);
      const capacity = await this.capacity.of(actor.vendorId, ids, days);
      const work = await this.book.in(ids, days);
      return this.loads(people, capacity, work, days);
    });
  }

  private async loads(
    people: readonly Person[],
    capacity: readonly CapacityDay[],
    work: readonly Allocation[],
    days: Days,
  ): Promise<Load[]> {
    const loads: Load[] = [];
    for (const person of people) {
      const own = work.filter(({ employeeId }) => employeeId === person.id);
      const [first] = own;
      const found = first ? await this.book.overbookings(first.vendorId, person.id, days) : [];
      loads.push({
        person,
        work: own,
        days: capacity.filter(({ employeeId }) => employeeId === person.id),
        overbookings: found.filter(({ from, to }) => from <= days.to && to >= days.from),
      });
    }
    return loads;
  }

  private peopleOf({ vendorId }: Actor, { employeeIds, teamId }: ChosenPeople): Promise<Person[]> {
    return this.database.query<Person>(
      `select e.id, e.name from employee e
        where e.vendor_id = $1 and ($2::uuid[] is null and e.status = 'ACTIVE' or e.id = any($2))
          and ($3::uuid is null or e.team_id = $3)
        order by e.name, e.id limit $4`,
      [vendorId, employeeIds, teamId, MOST_PEOPLE],
    );
  }
}
