import { connected } from './database.js';

/** So many people hold a year of duty in shifts of eight hours, nine or ten at a time; now and then all come an hour late. */
export const ON_DUTY = 50;
export const SHIFTS = 10_000;
const SLOTS = 365 * 3;

/** The year that is covered. */
export const YEAR = { from: '2027-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' };

/** True once the installation has rotas at all. */
export function hasRotas(url: string): Promise<boolean> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ has: boolean }>(`select to_regclass('duty_shift') is not null as has`);
    return rows[0]?.has ?? false;
  });
}

/** Adds a published rota to the vendor of the big sample, for one of its products. What an earlier run has left goes first. */
export async function makeRota(url: string, vendorId: string): Promise<void> {
  await removeRota(url, vendorId);
  await connected(url, async (client) => {
    for (const statement of [POSITION, NORM, ROTA, EMPLOYEE, DUTY_SHIFT]) await client.query(statement, [vendorId]);
    await client.query('analyze duty_shift, employee');
  });
}

/** Takes it away again. */
export async function removeRota(url: string, vendorId: string): Promise<void> {
  await connected(url, async (client) => {
    for (const statement of REMOVALS) await client.query(statement, [vendorId]);
  });
}

const NAME = `'Дежурства измерения'`;
const PEOPLE = `select id, row_number() over (order by personnel_number) - 1 as n from employee
  where vendor_id = $1 and personnel_number like 'duty-bench-%'`;

const POSITION = `
  insert into staff_position (id, vendor_id, title_ru, ordinal, head_count, functions, version, created_at, updated_at)
  values (gen_random_uuid(), $1, ${NAME}, 999, ${ON_DUTY}, '{SUPPORT}', 1, now(), now())`;

const NORM = `
  insert into staffing_norm (id, vendor_id, product_id, position_id, process, coverage, posts, covered_hours, weekly_hours,
                             absence_bp, min_count, basis, version, created_at, updated_at)
  select gen_random_uuid(), $1, (select id from product where vendor_id = $1 order by code limit 1), p.id, 'SUPPORT_L1',
         'ROUND_THE_CLOCK', 9, 168, 40, 1500, 45, ${NAME}, 1, now(), now()
  from staff_position p where p.vendor_id = $1 and p.title_ru = ${NAME}`;

const ROTA = `
  insert into rota (id, vendor_id, norm_id, name_ru, status, version, created_at, updated_at)
  select gen_random_uuid(), $1, n.id, ${NAME}, 'PUBLISHED', 1, now(), now()
  from staffing_norm n where n.vendor_id = $1 and n.basis = ${NAME}`;

const EMPLOYEE = `
  insert into employee (id, vendor_id, personnel_number, name, time_zone, status, employed_from, version, created_at,
                        updated_at)
  select gen_random_uuid(), $1, 'duty-bench-' || n, 'Дежурный измерения № ' || n, 'Europe/Moscow', 'ACTIVE', '2026-01-01', 1,
         now(), now()
  from generate_series(1, ${ON_DUTY}) n`;

const DUTY_SHIFT = `
  insert into duty_shift (id, vendor_id, rota_id, employee_id, role, starts_at, ends_at, created_at)
  select gen_random_uuid(), $1, r.id, e.id, 'PRIMARY',
         '${YEAR.from}'::timestamptz + slot * interval '8 hours' + case when slot % 97 = 0 then interval '1 hour' else '0' end,
         '${YEAR.from}'::timestamptz + (slot + 1) * interval '8 hours', now()
  from (select n, n * ${SLOTS} / ${SHIFTS} as slot from generate_series(0, ${SHIFTS - 1}) n) shift
    join (${PEOPLE}) e on e.n = shift.n % ${ON_DUTY}
    join rota r on r.vendor_id = $1 and r.name_ru = ${NAME}`;

const REMOVALS = [
  `delete from duty_shift where vendor_id = $1 and rota_id in (select id from rota where vendor_id = $1 and name_ru = ${NAME})`,
  `delete from rota where vendor_id = $1 and name_ru = ${NAME}`,
  `delete from staffing_norm where vendor_id = $1 and basis = ${NAME}`,
  `delete from employee where vendor_id = $1 and personnel_number like 'duty-bench-%'`,
  `delete from staff_position where vendor_id = $1 and title_ru = ${NAME}`,
];
