-- The queue of an agent is what is nobody's and what is his, each in the order of its own index: what others have is not
-- walked over, however much it is.
create index ticket_queue_of_nobody on ticket (vendor_id, priority, id) where status_category = 'OPEN' and assignee_id is null;
drop index ticket_queue;
