-- Who sees an entry is asked of the indexes that figures are counted from.
drop index activities_timeline;
drop index activities_of_team;
drop index activities_of_owner;
create index activities_timeline on activities_activity (tenant_id, contact_id, occurred_at desc, id desc)
    include (type, direction, team_id, owner_id, audience_id) where deleted_at is null;
create index activities_of_team on activities_activity (tenant_id, team_id, occurred_at)
    include (id, contact_id, type, direction, owner_id, audience_id, deleted_at);
create index activities_of_owner on activities_activity (tenant_id, owner_id, occurred_at)
    include (id, contact_id, type, direction, team_id, audience_id, deleted_at);
