-- Only what is shown is indexed: tombstones and settled items cost the reader nothing.
create index activities_timeline on activities_activity (tenant_id, contact_id, occurred_at desc, id desc)
    where deleted_at is null;
create index activities_inbox on activities_unassigned (tenant_id, occurred_at desc, id desc)
    where state = 'WAITING';
-- each word with the end of its contact's id before it: what other contacts have costs a search nothing
create index activities_words_each on activities_words
    using gin (array_to_tsvector(string_to_array(replace(words, ' ', ' ' || substr(words, 22, 12)), ' ')));
create index activities_source on activities_activity (tenant_id, source_kind, source_id) where steps > 0;
