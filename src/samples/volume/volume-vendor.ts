import { MODULES, PRODUCTS, VOLUME_CODE } from './volume-session.js';

/** Opens the vendor two years before today; that moment is kept, and all others follow from it. */
export const OPEN_VENDOR = `
  insert into vendor (id, code, legal_form, short_name_ru, short_name_en, roles, default_locale, time_zone, version,
                      created_at, updated_at)
  select pg_temp.time_id(since, 'vendor'), '${VOLUME_CODE}', 'NOT_DECLARED', 'Объём⁺', 'Volume⁺', '{RIGHT_HOLDER}', 'ru',
         'Europe/Moscow', 1, since, since
  from (select date_trunc('day', now()) - interval '2 years' as since) opening
  on conflict (code) do nothing`;

const PRODUCT = `
  insert into product (id, vendor_id, code, name, aliases, object_type, delivery_model, languages, stage,
                       support_schedule_mode, request_flow, requesters_of_changes, right_type,
                       requires_training_at_commissioning, version, created_at, updated_at)
  select pg_temp.time_id(since, 'product:' || p), vendor_id, 'volume-' || p, 'Volume ' || p || '⁺', '{}',
         'COMPUTER_PROGRAM', 'ON_PREMISE', '{ru,en}', 'OPERATION', 'ALWAYS', 'AGREEMENT', '{END_USER}', 'NON_EXCLUSIVE',
         false, 1, since, since
  from volume, generate_series(1, ${PRODUCTS}) p
  on conflict (id) do nothing`;

const PRODUCT_MODULE = `
  insert into product_module (id, vendor_id, product_id, code, name_ru, name_en, position, version, created_at, updated_at)
  select pg_temp.time_id(since, 'module:' || p || ':' || m), vendor_id, pg_temp.time_id(since, 'product:' || p),
         'module-' || m, 'Модуль ' || m || '⁺', 'Module ' || m || '⁺', m, 1, since, since
  from volume, generate_series(1, ${PRODUCTS}) p, generate_series(1, ${MODULES}) m
  on conflict (id) do nothing`;

/** One service for each kind of ticket. */
const SERVICE_OFFERING = `
  insert into service_offering (id, vendor_id, product_id, code, "group", position, name_ru, name_en, channels,
                                ticket_kinds, version, created_at, updated_at)
  select pg_temp.time_id(since, 'offering:' || p || ':' || kind), vendor_id, pg_temp.time_id(since, 'product:' || p),
         code::service_offering_code, 'SUPPORT', position, ru || '⁺', en || '⁺', '{PHONE,EMAIL,PORTAL}',
         array[kind]::ticket_kind[], 1, since, since
  from volume, generate_series(1, ${PRODUCTS}) p, (values
    (1, 'FUNCTION_EXPLANATION', 'CONSULTATION', 'Разъяснение функций', 'Explanation of functions'),
    (2, 'CONFIGURATION_ADMIN_HELP', 'SERVICE_REQUEST', 'Помощь в настройке', 'Help with configuration'),
    (3, 'ERROR_DETECTION', 'INCIDENT', 'Выявление ошибок', 'Detection of errors'),
    (4, 'PROPOSAL_INTAKE', 'PROPOSAL', 'Приём предложений', 'Intake of proposals'),
    (5, 'USER_SUPPORT', 'COMPLAINT', 'Поддержка пользователей', 'User support'),
    (6, 'REQUEST_INTAKE', 'OTHER', 'Приём запросов', 'Intake of requests')
  ) service (position, code, kind, ru, en)
  on conflict (id) do nothing`;

const CONTACT_CHANNEL = `
  insert into contact_channel (id, vendor_id, product_id, kind, value, display_text, is_primary, version, created_at,
                               updated_at)
  select pg_temp.time_id(since, 'channel:' || p || ':' || kind), vendor_id, pg_temp.time_id(since, 'product:' || p),
         kind::channel, value, value, true, 1, since, since
  from volume, generate_series(1, ${PRODUCTS}) p, (values
    ('PHONE', '+70000000000'), ('EMAIL', 'support@volume.example'), ('PORTAL', 'https://support.volume.example')
  ) way (kind, value)
  on conflict (id) do nothing`;

/** The vendor's products with their parts and services. */
export const VENDOR_STATEMENTS = [PRODUCT, PRODUCT_MODULE, SERVICE_OFFERING, CONTACT_CHANNEL];
