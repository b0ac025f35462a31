-- Sorted and compared by character, as H2 does, whatever the collation of the database is.
alter table contacts_contact alter column sort_name type varchar(400) collate "C";
alter table contacts_client alter column sort_name type varchar(400) collate "C";

-- The pieces of three characters of a searched text, each led by its tenant: what domain.Grams makes of a search word.
create function contacts_grams(tenant text, searched text) returns text[]
    language sql immutable parallel safe
    as $$ select array_agg(distinct tenant || ':' || substr(searched, i, 3)) from generate_series(1, length(searched) - 2) i $$;

create index contacts_contact_search on contacts_contact
    using gin (contacts_grams(tenant_id, search_text || client_text));
create index contacts_client_search on contacts_client using gin (contacts_grams(tenant_id, search_text));
