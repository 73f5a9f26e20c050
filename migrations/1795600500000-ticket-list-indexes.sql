-- Found with EXPLAIN at 500,000 tickets: lists by these filters walked the whole vendor where few rows match.
create index ticket_by_resolution on ticket (vendor_id, resolved_at, id) where resolved_at is not null;
create index ticket_awaiting_reply on ticket (vendor_id, awaiting_reply_since, id) where awaiting_reply_since is not null;
