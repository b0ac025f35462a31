-- Sorted and compared by character, as H2 does, whatever the collation of the database is.
alter table contacts_contact alter column sort_name type varchar(400) collate "C";
alter table contacts_client alter column sort_name type varchar(400) collate "C";

-- The pieces of three characters of a searched text, each led by its tenant: what domain.Grams makes of a search word.
-- The text is cut into threes from its first, second and third character on. What is left over at an end is a piece
-- that no search asks for.
create function contacts_grams(tenant text, searched text) returns text[]
    language sql immutable parallel safe
    as $$ select string_to_array(
        regexp_replace(searched, '(...)', tenant || ':\1' || chr(1), 'g')
        || chr(1) || regexp_replace(substr(searched, 2), '(...)', tenant || ':\1' || chr(1), 'g')
        || chr(1) || regexp_replace(substr(searched, 3), '(...)', tenant || ':\1' || chr(1), 'g'), chr(1)) $$;

create index contacts_contact_search on contacts_contact
    using gin (contacts_grams(tenant_id, search_text || client_text));
create index contacts_client_search on contacts_client using gin (contacts_grams(tenant_id, search_text));
