import { connected } from './database.js';

/** People and skills of the matrix; each person has a level in four of ten skills. */
export const PEOPLE = 500;
export const SKILLS = 200;

/** Adds people with their skills to the vendor of the big sample; what an earlier run may have left goes first. */
export async function makePersonnel(url: string, vendorId: string): Promise<void> {
  await removePersonnel(url, vendorId);
  await connected(url, async (client) => {
    for (const statement of [SKILL, EMPLOYEE, SKILL_ASSESSMENT]) await client.query(statement, [vendorId]);
    await client.query('analyze skill, employee, skill_assessment');
  });
}

/** Takes them away again. */
export async function removePersonnel(url: string, vendorId: string): Promise<void> {
  await connected(url, async (client) => {
    for (const statement of REMOVALS) await client.query(statement, [vendorId]);
  });
}

const SKILL = `
  insert into skill (id, vendor_id, code, name_ru, kind, version, created_at, updated_at)
  select gen_random_uuid(), $1, 'BENCH_' || n, 'Навык измерения № ' || n, 'TECHNICAL', 1, now(), now()
  from generate_series(1, ${SKILLS}) n`;

const EMPLOYEE = `
  insert into employee (id, vendor_id, personnel_number, name, time_zone, status, employed_from, version, created_at,
                        updated_at)
  select gen_random_uuid(), $1, 'bench-' || n, 'Человек измерения № ' || n, 'Europe/Moscow', 'ACTIVE', current_date - 400, 1,
         now(), now()
  from generate_series(1, ${PEOPLE}) n`;

const SKILL_ASSESSMENT = `
  insert into skill_assessment (id, vendor_id, employee_id, skill_id, level, source, valid_from, version, created_at,
                                updated_at)
  select gen_random_uuid(), $1, e.id, s.id,
         (array['AWARENESS', 'BASIC', 'PROFICIENT', 'ADVANCED', 'EXPERT'])[1 + (e.n * 7 + s.n) % 5]::skill_level, 'MANAGER',
         current_date - 300, 1, now(), now()
  from (select id, row_number() over (order by personnel_number) as n from employee
        where vendor_id = $1 and personnel_number like 'bench-%') e,
       (select id, row_number() over (order by code) as n from skill where vendor_id = $1 and code like 'BENCH\\_%') s
  where (e.n * 3 + s.n * 7) % 10 < 4`;

const REMOVALS = [
  `delete from skill_assessment where vendor_id = $1 and skill_id in (
     select id from skill where vendor_id = $1 and code like 'BENCH\\_%')`,
  `delete from employee where vendor_id = $1 and personnel_number like 'bench-%'`,
  `delete from skill where vendor_id = $1 and code like 'BENCH\\_%'`,
];
