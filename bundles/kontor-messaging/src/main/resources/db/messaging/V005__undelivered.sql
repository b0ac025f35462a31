-- What could not be delivered is asked for by all: few among many entries.
create index messaging_entry_of_dispatch on messaging_entry (tenant_id, dispatch, changed_at, id);
