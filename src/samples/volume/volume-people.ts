import { CONTACTS, CUSTOMERS, PRODUCTS, STAFF } from './volume-session.js';

const { agents, engineers, managers } = STAFF;

const STAFF_ACCOUNTS = `
  insert into app_user (id, vendor_id, email, name, locale, password_hash, roles, status, version, created_at, updated_at)
  select pg_temp.time_id(since, kind || ':' || n), vendor_id, kind || n || '@volume.example',
         title || ' № ' || n || '⁺', case when n % 5 = 0 then 'en' else 'ru' end, current_setting('volume.password_hash'), array[role]::user_role[], 'ACTIVE', 1,
         since, since
  from volume, (values
    ('agent', ${agents}, 'SUPPORT_ENGINEER', 'Инженер поддержки'), ('engineer', ${engineers}, 'ENGINEER', 'Инженер'),
    ('manager', ${managers}, 'MANAGER', 'Руководитель'), ('admin', 1, 'ADMINISTRATOR', 'Администратор')
  ) post (kind, people, role, title), generate_series(1, people) n
  on conflict (id) do nothing`;

/** Every tenth organization belongs to the one before it and shares its tickets as that one does. */
const ORGANIZATIONS = `
  insert into customer (id, vendor_id, name, parent_id, sharing_mode, time_zone, locale, status, version, created_at,
                        updated_at)
  select pg_temp.time_id(since, 'customer:' || n), vendor_id, 'Заказчик № ' || n || '⁺',
         case when n % 10 = 0 then pg_temp.time_id(since, 'customer:' || n - 1) end,
         case when n % 10 <> 0 then (array['NONE', 'PER_ROLE', 'PER_MEMBER', 'EVERYONE'])[1 + n % 4]::sharing_mode end,
         'Europe/Moscow', 'ru', 'ACTIVE', 1, since, since
  from volume, generate_series(1, ${CUSTOMERS}) n
  on conflict (id) do nothing`;

/** Four people of each organization: an administrator, and users of whom the even ones sign in. */
const PERSONS = `
  insert into contact (id, vendor_id, customer_id, name, email, phone_e164, role, locale, sees_organization_tickets, status,
                       version, created_at, updated_at)
  select pg_temp.time_id(since, 'contact:' || n), vendor_id, pg_temp.time_id(since, 'customer:' || (n - 1) / 4 + 1),
         'Сотрудник № ' || n || '⁺', 'user' || n || '@volume.example', '+7000' || lpad(n::text, 7, '0'),
         case when n % 4 = 0 then 'ADMINISTRATOR' else 'END_USER' end::requester_role,
         case when n % 8 = 1 then 'en' else 'ru' end, n % 4 = 0, 'ACTIVE', 1, since, since
  from volume, generate_series(1, ${CONTACTS}) n
  on conflict (id) do nothing`;

const CUSTOMER_ACCOUNTS = `
  insert into app_user (id, vendor_id, email, name, locale, password_hash, roles, customer_id, contact_id, status, version,
                        created_at, updated_at)
  select pg_temp.time_id(since, 'user:' || n), vendor_id, 'user' || n || '@volume.example', 'Сотрудник № ' || n || '⁺', 'ru',
         current_setting('volume.password_hash'), array[case when n % 4 = 0 then 'CUSTOMER_ADMINISTRATOR' else 'CUSTOMER_USER' end]::user_role[],
         pg_temp.time_id(since, 'customer:' || (n - 1) / 4 + 1), pg_temp.time_id(since, 'contact:' || n), 'ACTIVE', 1, since,
         since
  from volume, generate_series(2, ${CONTACTS}, 2) n
  on conflict (id) do nothing`;

const ACCOUNTS_OF_CONTACTS = `
  update contact set user_id = pg_temp.time_id(since, 'user:' || n)
  from volume, generate_series(2, ${CONTACTS}, 2) n
  where contact.id = pg_temp.time_id(since, 'contact:' || n) and contact.user_id is null`;

const PLANS = `
  insert into service_plan (id, vendor_id, code, name_ru, name_en, version, created_at, updated_at)
  select pg_temp.time_id(since, 'plan:' || n), vendor_id, 'plan-' || n, 'План ' || n || '⁺', 'Plan ' || n || '⁺', 1, since,
         since
  from volume, generate_series(1, 3) n
  on conflict (id) do nothing`;

const AGREEMENTS = `
  insert into maintenance_agreement (id, vendor_id, customer_id, number, service_plan_id, starts_on, version, created_at,
                                     updated_at)
  select pg_temp.time_id(since, 'agreement:' || n), vendor_id, pg_temp.time_id(since, 'customer:' || n), 'V-' || n || '⁺',
         pg_temp.time_id(since, 'plan:' || 1 + n % 3), since::date, 1, since, since
  from volume, generate_series(1, ${CUSTOMERS}) n
  on conflict (id) do nothing`;

const AGREED_PRODUCTS = `
  insert into maintenance_agreement_product (id, vendor_id, agreement_id, product_id)
  select pg_temp.time_id(since, 'agreed:' || n), vendor_id, pg_temp.time_id(since, 'agreement:' || n),
         pg_temp.time_id(since, 'product:' || 1 + n % ${PRODUCTS})
  from volume, generate_series(1, ${CUSTOMERS}) n
  on conflict (id) do nothing`;

/** Staff, and organizations with their people and agreements: each has one agreement, for one product. */
export const PEOPLE_STATEMENTS = [
  STAFF_ACCOUNTS,
  ORGANIZATIONS,
  PERSONS,
  CUSTOMER_ACCOUNTS,
  ACCOUNTS_OF_CONTACTS,
  PLANS,
  AGREEMENTS,
  AGREED_PRODUCTS,
];
