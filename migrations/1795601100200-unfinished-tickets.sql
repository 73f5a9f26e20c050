-- Lists of what is not done, and of what is restricted, are a small part of all tickets.
create index ticket_unfinished on ticket (vendor_id, priority, id) where status_category <> 'DONE';
create index ticket_restricted on ticket (vendor_id, created_at, id) where restricted;
