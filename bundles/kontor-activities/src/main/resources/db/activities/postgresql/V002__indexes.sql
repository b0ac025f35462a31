-- Only what is shown is indexed: tombstones and settled items cost the reader nothing.
create index activities_timeline on activities_activity (tenant_id, contact_id, occurred_at desc, id desc)
    where deleted_at is null;
create index activities_inbox on activities_unassigned (tenant_id, occurred_at desc, id desc)
    where state = 'WAITING';
create index activities_words_each on activities_words using gin (array_to_tsvector(string_to_array(words, ' ')));
create index activities_source on activities_activity (tenant_id, source_kind, source_id) where steps > 0;
