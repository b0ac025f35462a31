create index activities_of_team on activities_activity (tenant_id, team_id, occurred_at);
create index activities_of_owner on activities_activity (tenant_id, owner_id, occurred_at);
