import fc from 'fast-check';
import pg from 'pg';
import { type Assessed, effectiveLevel, type Proof } from '../../../src/personnel/domain/effective-level.js';
import { dayAfter } from '../../../src/personnel/domain/days.js';
import { AssessmentSource, SkillLevel } from '../../../src/personnel/domain/personnel.enums.js';
import { newId } from '../../../src/shared/ids.js';
import { aPosition, aSkill } from '../../builders/a-position.js';
import type { TestVendor } from '../../builders/a-vendor.js';
import { asSystem } from '../../support/actors.js';
import { Database } from '../../../src/database/database.js';
import type { TestApp } from '../../support/use-app.js';

/** A person with all that was said of his one skill, and whether his position asks for a certificate. */
export interface SownPerson {
  readonly id: string;
  readonly said: readonly Assessed[];
  readonly papers: readonly Proof[];
  readonly needsCertificate: boolean;
}

const FIRST = '2026-02-25';
export const DAYS = Array.from({ length: 9 }, (_, at) => dayAfter(FIRST, at));

const length = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });

/** Periods that do not overlap: each begins after a pause, and may be cut off by the next. */
function periods<Facts extends object>(facts: fc.Arbitrary<Facts>) {
  const piece = fc.record({ facts, pause: fc.integer({ min: 0, max: 4 }), length });
  return fc.array(piece, { maxLength: 3 }).map((pieces) => {
    const rows: (Facts & { validFrom: string; validTo: string | null })[] = [];
    let start = dayAfter(FIRST, -1);
    pieces.forEach((each, at) => {
      const validFrom = dayAfter(start, each.pause);
      const isLast = at === pieces.length - 1;
      const days = each.length ?? (isLast ? null : 1);
      const validTo = days === null ? null : dayAfter(validFrom, days);
      rows.push({ ...each.facts, validFrom, validTo });
      start = dayAfter(validTo ?? validFrom);
    });
    return rows;
  });
}

const ofSource = (source: AssessmentSource) =>
  periods(fc.record({ level: fc.constantFrom(...Object.values(SkillLevel)) })).map((rows) =>
    rows.map((row): Assessed => ({ ...row, source })),
  );

const person = fc.record({
  said: fc.tuple(...Object.values(AssessmentSource).map(ofSource)).map((lists) => lists.flat()),
  papers: periods(fc.constant({})).map((rows) =>
    rows.map(({ validFrom, validTo }): Proof => ({ issuedOn: validFrom, expiresOn: validTo })),
  ),
  needsCertificate: fc.boolean(),
});

/** People of chance with one skill, written past every rule but the tables' own. The seed is fixed. */
export async function sowPeople(app: TestApp, vendor: TestVendor, count: number): Promise<readonly SownPerson[]> {
  const skill = await aSkill(app, vendor);
  const strict = await aPosition(app, vendor, { skills: [{ skillId: skill.skillId, needsCertificate: true }] });
  const lenient = await aPosition(app, vendor, { skills: [skill] });
  const people = fc.sample(person, { numRuns: count, seed: 3 }).map((each) => ({ ...each, id: newId() }));
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  const placeOf = ({ needsCertificate }: SownPerson): Place => ({
    vendorId: vendor.vendorId,
    skillId: skill.skillId,
    positionId: (needsCertificate ? strict : lenient).positionId,
  });
  try {
    for (const each of people) await sowPerson(owner, placeOf(each), each);
  } finally {
    await owner.end();
  }
  return people;
}

interface Place {
  readonly vendorId: string;
  readonly skillId: string;
  readonly positionId: string;
}

async function sowPerson(owner: pg.Client, { vendorId, skillId, positionId }: Place, each: SownPerson): Promise<void> {
  const place = [vendorId, each.id];
  await owner.query(
    `insert into employee values ($2::uuid, $1, null, $2::uuid::text, 'Кто-то', 'UTC', 'ACTIVE', '2020-01-01', null, 1, now(), now())`,
    place,
  );
  await owner.query(
    `insert into position_assignment values (gen_random_uuid(), $1, $2, $3, '2020-01-01', null, 1, now(), now())`,
    [...place, positionId],
  );
  await owner.query(
    `insert into skill_assessment select gen_random_uuid(), $1, $2, $3, r.level, r.source, r."validFrom", r."validTo",
            null, 1, now(), now() from jsonb_to_recordset($4)
       as r(level skill_level, source assessment_source, "validFrom" date, "validTo" date)`,
    [...place, skillId, JSON.stringify(each.said)],
  );
  await owner.query(
    `insert into certificate select gen_random_uuid(), $1, $2, $3, r."issuedOn"::text, r."issuedOn", r."expiresOn", null,
            1, now(), now() from jsonb_to_recordset($4) as r("issuedOn" date, "expiresOn" date)`,
    [...place, skillId, JSON.stringify(each.papers)],
  );
}

/** By person: the level that the function of the database counts on a day. */
export async function countedInDatabase(app: TestApp, { vendorId }: TestVendor, day: string) {
  const database = app.nest.get(Database, { strict: false });
  const rows = await asSystem(vendorId, () =>
    database.transaction(() =>
      database.query<{ employee_id: string; level: string }>('select * from effective_skill_levels($1)', [day]),
    ),
  );
  return new Map(rows.map((row) => [row.employee_id, row.level]).sort() as [string, string][]);
}

/** By person: the level that the program counts on a day. */
export function countedByProgram(people: readonly SownPerson[], day: string): Map<string, string> {
  const counted = people.flatMap((each): [string, string][] => {
    const level = effectiveLevel(day, each.said, each.papers, each.needsCertificate);
    return level === null ? [] : [[each.id, level]];
  });
  return new Map(counted.sort());
}
