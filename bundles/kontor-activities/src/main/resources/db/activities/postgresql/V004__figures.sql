-- Tombstones have an index of their own, for what was known before they were laid.
create index activities_tombstones on activities_activity (tenant_id, contact_id, occurred_at desc, id desc)
    where deleted_at is not null;
create index activities_of_team on activities_activity (tenant_id, team_id, occurred_at);
create index activities_of_owner on activities_activity (tenant_id, owner_id, occurred_at);
