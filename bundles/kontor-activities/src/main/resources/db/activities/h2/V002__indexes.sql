-- H2 has no partial indexes.
create index activities_timeline on activities_activity (tenant_id, contact_id, occurred_at desc, id desc);
create index activities_inbox on activities_unassigned (tenant_id, state, occurred_at desc, id desc);
create index activities_source on activities_activity (tenant_id, source_kind, source_id);
