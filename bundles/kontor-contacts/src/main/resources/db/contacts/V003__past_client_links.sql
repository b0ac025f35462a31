-- which companies a contact belonged to before: what was known at a moment is told by this and the rows that hold
create table contacts_past_client_link (
    tenant_id   varchar(40)              not null,
    contact_id  uuid                     not null,
    client_id   uuid                     not null,
    recorded_at timestamp with time zone not null,
    ended_at    timestamp with time zone not null,
    constraint contacts_past_client_link_pk primary key (tenant_id, contact_id, client_id, recorded_at)
);
create index contacts_past_client_link_of_client on contacts_past_client_link (tenant_id, client_id, ended_at);
