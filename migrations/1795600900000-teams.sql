-- People who plan and work together. One of them, or somebody above, leads.
create table team (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  name_ru text not null,
  name_en text,
  lead_id uuid references employee,
  -- The product that it works on; null: several, or none in particular.
  product_id uuid references product,
  disbanded_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index team_name_key on team (vendor_id, name_ru) where disbanded_at is null;
create index team_by_name on team (vendor_id, name_ru, id);
create index team_by_lead on team (lead_id) where lead_id is not null;
create index team_by_product on team (product_id) where product_id is not null;
call protect_by_vendor('team');

alter table employee add column team_id uuid references team;
create index employee_by_team on employee (team_id, name, id) where team_id is not null;

-- For which team the planner has proposed it; null: it was given by hand.
alter table allocation add column team_id uuid references team;
create index allocation_proposed_for_team on allocation (sprint_id, team_id) where status = 'PLANNED' and not is_pinned;

-- Work of a sprint that the team was given without saying what it needs: nobody in particular has got it (P7).
create table team_pool_item (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  team_id uuid not null references team,
  sprint_id uuid not null,
  work_item_id uuid not null,
  created_at timestamptz not null,
  constraint team_pool_item_key unique (team_id, sprint_id, work_item_id)
);
create index team_pool_item_by_age on team_pool_item (team_id, created_at, id);
call protect_by_vendor('team_pool_item');
