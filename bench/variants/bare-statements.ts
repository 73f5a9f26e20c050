/** `$1`: the ticket; `$2`: whether notes of the staff may be read. */
export const TICKET_PAGE = `
  select row_to_json(data)::text as json from (select (select row_to_json(r) from (
    select t.id, t.number, t.title, t.status, t.priority, t.kind, t.urgency, t.impact, t.origin, t.tags,
      t.received_at as "receivedAt", t.updated_at as "updatedAt", t.first_response_at as "firstResponseAt",
      t.resolved_at as "resolvedAt",
      (select row_to_json(x) from (select c.id, c.name from customer c where c.id = t.customer_id) x) as customer,
      (select row_to_json(x) from (select c.id, c.name, c.email from contact c where c.id = t.requester_id) x) as requester,
      (select row_to_json(x) from (select a.id, a.number from maintenance_agreement a where a.id = t.agreement_id) x) as agreement,
      (select row_to_json(x) from (select p.id, p.name from product p where p.id = t.product_id) x) as product,
      (select row_to_json(x) from (select m.id, m.code from product_module m where m.id = t.module_id) x) as module,
      (select row_to_json(x) from (select o.id, o.code from service_offering o where o.id = t.service_offering_id) x)
        as "serviceOffering",
      case when $2 then (select row_to_json(x) from (select u.id, u.name from app_user u where u.id = t.assignee_id) x) end
        as assignee,
      json_build_object('nodes', (select coalesce(json_agg(row_to_json(x) order by x."occurredAt", x.id), '[]') from (
        select m.id, m.kind, m.visibility, m.channel, m.body_text as "bodyText", m.occurred_at as "occurredAt",
          (select row_to_json(y) from (select u.name from app_user u where u.id = m.author_id) y) as author,
          (select row_to_json(y) from (select c.id, c.name from contact c where c.id = m.contact_id) y) as contact
        from message m
        where m.vendor_id = t.vendor_id and m.ticket_id = t.id and ($2 or m.visibility = 'PUBLIC')
        order by m.occurred_at desc, m.id desc limit 10) x)) as messages
    from ticket t where t.id = $1) r) as ticket) data`;

/**
 * `$1`: the vendor; `$2`: the agent; `$3`: rows of the page, 20 at most. The limit is a figure: for one that it does not
 * know PostgreSQL prepares to read a tenth of the tickets, which takes more than twice as long.
 */
export const TICKET_QUEUE = `
  select row_to_json(data)::text as json from (select (select row_to_json(r) from (
    with page as materialized (
      select t.* from ticket t
      where t.vendor_id = $1 and t.status_category = 'OPEN' and (t.assignee_id is null or t.assignee_id = $2)
        and (not t.restricted or t.assignee_id = $2
             or exists (select from ticket_participant p where p.ticket_id = t.id and p.user_id = $2))
      order by t.priority, t.id limit 21)
    select (select coalesce(json_agg(row_to_json(x) order by x.priority, x.id), '[]') from (
        select t.id, t.number, t.title, t.status, t.priority, t.kind, t.received_at as "receivedAt",
          t.awaiting_reply_since as "awaitingReplySince",
          (select row_to_json(y) from (select c.id, c.name from customer c where c.id = t.customer_id) y) as customer,
          (select row_to_json(y) from (select c.id, c.name from contact c where c.id = t.requester_id) y) as requester,
          (select row_to_json(y) from (select p.id, p.name from product p where p.id = t.product_id) y) as product,
          (select row_to_json(y) from (select u.id, u.name from app_user u where u.id = t.assignee_id) y) as assignee
        from page t order by t.priority, t.id limit $3::int) x) as nodes,
      json_build_object('hasNextPage', (select count(*) > $3::int from page)) as "pageInfo") r) as "ticketQueue") data`;

/** `$1`: the vendor. */
export const TAKE_NUMBER = `
  insert into number_counter as counter (vendor_id, kind, year, value)
  values ($1, 'T', extract(year from now() at time zone 'UTC'), 1)
  on conflict (vendor_id, kind, year) do update set value = counter.value + 1
  returning 'T-' || year || '-' || lpad(value::text, greatest(6, length(value::text)), '0') as number`;

/**
 * The ticket with its first message, its requester as a participant, its status event and its domain event.
 * `$1`–`$6`: ids of ticket, message, participant, status event, domain event and author; `$7` number, `$8` kind,
 * `$9` title, `$10` text, `$11` product, `$12` requester.
 */
export const INSERT_ROWS = `
  with requester as (
    select c.vendor_id, c.customer_id, c.locale, (
      select a.id from maintenance_agreement a
      where a.vendor_id = c.vendor_id and a.customer_id = c.customer_id and a.starts_on <= current_date
        and coalesce(a.terminated_on, a.ends_on, 'infinity') >= current_date
        and exists (select from maintenance_agreement_product p where p.agreement_id = a.id and p.product_id = $11)
      order by a.starts_on desc, a.id limit 1) as agreement_id
    from contact c where c.id = $12
  ), ticket as (
    insert into ticket (id, vendor_id, number, kind, status, status_category, title, customer_id, requester_id, agreement_id,
      product_id, origin, support_tier, urgency, priority, language, restricted, tags, received_at, created_at, updated_at,
      reopen_count, awaiting_reply_since, last_customer_message_at, message_seq, event_seq, version)
    select $1, vendor_id, $7, $8::ticket_kind, 'NEW', 'OPEN', $9, customer_id, $12, agreement_id, $11, 'PORTAL', 'L1',
      'NORMAL', 'P3', locale, false, '{}', now(), now(), now(), 0, now(), now(), 1, 1, 1 from requester
  ), message as (
    insert into message (id, vendor_id, ticket_id, seq, kind, visibility, channel, author_id, contact_id, body_text,
      occurred_at, received_at, is_automatic, counts_as_response, created_at)
    select $2, vendor_id, $1, 1, 'CUSTOMER', 'PUBLIC', 'PORTAL', $6, $12, $10, now(), now(), false, false, now() from requester
  ), participant as (
    insert into ticket_participant (id, vendor_id, ticket_id, contact_id, role, created_at)
    select $3, vendor_id, $1, $12, 'REQUESTER', now() from requester
  ), status_event as (
    insert into ticket_status_event (id, vendor_id, ticket_id, seq, "to", event, actor_kind, actor_id, at, customer_visible)
    select $4, vendor_id, $1, 1, 'NEW', 'create', 'STAFF', $6, now(), true from requester
  )
  insert into domain_event (id, vendor_id, name, payload, occurred_at)
  select $5, vendor_id, 'TicketCreated', jsonb_build_object('ticketId', $1::uuid), now() from requester`;

/** `$1`: who; `$2`: the vendor; `$3`: the changes. */
export const APPEND_AUDIT = `select audit_append('STAFF', $1, 'ticketCreate', null, $2, $3)`;
