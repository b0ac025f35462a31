-- Messages that came in and became contact entries.

alter table messaging_entry add column received boolean default false not null;

create table messaging_received (
    tenant_id      varchar(40)              not null,
    entry_id       uuid                     not null,
    source_kind    varchar(40)              not null,
    source_id      varchar(200)             not null,
    message_id     varchar(500),
    at             timestamp with time zone not null,
    sender_name    varchar(400),
    sender_email   varchar(640),
    sender_contact uuid,
    sender_user    varchar(128),
    everybody      boolean                  not null,
    flags          varchar(2000)            not null, -- one a line
    constraint messaging_received_pk primary key (tenant_id, entry_id),
    constraint messaging_received_once unique (tenant_id, source_kind, source_id)
);
create index messaging_received_message on messaging_received (tenant_id, message_id);
create index messaging_received_contact on messaging_received (tenant_id, sender_contact);

-- In whose view a received entry is, fixed when it comes in.
create table messaging_holder (
    tenant_id varchar(40)  not null,
    kind      varchar(10)  not null, -- USER or TEAM
    subject   varchar(128) not null,
    entry_id  uuid         not null,
    constraint messaging_holder_pk primary key (tenant_id, kind, subject, entry_id)
);
create index messaging_holder_of_entry on messaging_holder (tenant_id, entry_id);

-- Cases that a received entry may belong to.
create table messaging_suggestion (
    tenant_id varchar(40)  not null,
    entry_id  uuid         not null,
    place     integer      not null,
    case_id   varchar(200) not null,
    reason    varchar(20)  not null,
    constraint messaging_suggestion_pk primary key (tenant_id, entry_id, place)
);
