-- One mail to many contacts.

create table messaging_campaign (
    tenant_id       varchar(40)              not null,
    id              uuid                     not null,
    version         bigint                   not null,
    name            varchar(200)             not null,
    subject         varchar(1200),
    text            varchar(450000),
    rich            boolean                  not null,
    category_id     uuid,
    created_by      varchar(128)             not null,
    created_by_name varchar(400)             not null,
    created_at      timestamp with time zone not null,
    started_at      timestamp with time zone,
    constraint messaging_campaign_pk primary key (tenant_id, id)
);
create index messaging_campaign_newest on messaging_campaign (tenant_id, created_at, id);

create table messaging_campaign_recipient (
    tenant_id   varchar(40) not null,
    campaign_id uuid        not null,
    place       integer     not null,
    contact_id  uuid        not null,
    entry_id    uuid,                 -- the mail, since the start
    skipped     varchar(40),          -- why there is none
    constraint messaging_campaign_recipient_pk primary key (tenant_id, campaign_id, place)
);
create index messaging_campaign_recipient_contact on messaging_campaign_recipient (tenant_id, contact_id);
create index messaging_campaign_recipient_entry on messaging_campaign_recipient (tenant_id, entry_id);
