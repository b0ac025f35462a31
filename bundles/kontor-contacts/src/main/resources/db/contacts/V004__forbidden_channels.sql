-- by which channels a contact or a company doesn't want to be reached
create table contacts_forbidden_channel (
    tenant_id        varchar(40)              not null,
    id               uuid                     not null,
    contact_id       uuid,
    client_id        uuid,
    channel          varchar(10)              not null,
    reason           varchar(1000),
    recorded_by      varchar(128)             not null,
    recorded_by_name varchar(400)             not null, -- as it was then
    recorded_at      timestamp with time zone not null,
    constraint contacts_forbidden_channel_pk primary key (tenant_id, id),
    constraint contacts_forbidden_channel_contact foreign key (tenant_id, contact_id)
        references contacts_contact (tenant_id, id),
    constraint contacts_forbidden_channel_client foreign key (tenant_id, client_id)
        references contacts_client (tenant_id, id),
    constraint contacts_forbidden_channel_owner check ((contact_id is null) <> (client_id is null)),
    constraint contacts_forbidden_channel_of_contact unique (tenant_id, contact_id, channel),
    constraint contacts_forbidden_channel_of_client unique (tenant_id, client_id, channel)
);
