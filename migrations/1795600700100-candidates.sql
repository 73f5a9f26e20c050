-- Whoever may be hired has never been employed; else he could not be declined, which asks for a last day.
alter table employee add constraint employee_candidate_check check (employed_from is null or status <> 'CANDIDATE');
