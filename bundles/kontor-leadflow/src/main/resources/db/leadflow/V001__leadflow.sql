-- The lead flow: what it knows of contacts, their notes, templates, settings.
-- Columns of what users enter are twice as long as the limits: those count characters, H2 counts UTF-16 units.

-- one row per contact, also of a merged one: of those of a customer record the one worked on last stands for all
create table leadflow_lead (
    tenant_id        varchar(40)              not null,
    contact_id       uuid                     not null,
    version          bigint                   not null,
    record_id        uuid                     not null, -- the customer record, as contacts know it
    standing         boolean                  not null, -- stands for its record
    gone             boolean                  not null, -- the contact is deleted
    in_flow          boolean                  not null, -- the record stands in a chosen list, or all do
    in_queue         boolean                  not null, -- standing, in the flow, not closed
    queue_at         timestamp with time zone not null, -- the last note; the epoch without one
    status           varchar(20)              not null,
    touched_at       timestamp with time zone,          -- the first time that somebody worked on it
    worked_at        timestamp with time zone,          -- the last time
    note_id          uuid,                              -- the last note
    reserved_by      varchar(128),
    reserved_by_name varchar(400),
    reserved_at      timestamp with time zone,
    reserved_until   timestamp with time zone,
    callback_at      timestamp with time zone,
    callback_by      varchar(128),
    callback_by_name varchar(400),
    callback_free_at timestamp with time zone,
    closed_at        timestamp with time zone,
    closed_by        varchar(128),
    closed_by_name   varchar(400),
    outcome          varchar(20),
    close_reason     varchar(1000),
    shown_to         varchar(128),                      -- who looks at it
    shown_until      timestamp with time zone,
    constraint leadflow_lead_pk primary key (tenant_id, contact_id)
);
create index leadflow_lead_queue on leadflow_lead (tenant_id, in_queue, queue_at, contact_id);
create index leadflow_lead_callback on leadflow_lead (tenant_id, callback_at);
create index leadflow_lead_shown on leadflow_lead (tenant_id, shown_to);
create index leadflow_lead_of_record on leadflow_lead (tenant_id, record_id);
create index leadflow_lead_status on leadflow_lead (tenant_id, status, contact_id);

-- in which contact lists the contacts stand
create table leadflow_listed (
    tenant_id  varchar(40) not null,
    contact_id uuid        not null,
    list_id    uuid        not null,
    constraint leadflow_listed_pk primary key (tenant_id, contact_id, list_id)
);
create index leadflow_listed_of_list on leadflow_listed (tenant_id, list_id, contact_id);

create table leadflow_note (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    version     bigint                   not null,
    contact_id  uuid                     not null, -- the one it was written with, also after a merge
    author_id   varchar(128)             not null,
    author_name varchar(400)             not null, -- as it was then
    text        varchar(8000)            not null,
    occurred_at timestamp with time zone not null, -- the call
    recorded_at timestamp with time zone not null,
    changed_at  timestamp with time zone,
    deleted_at  timestamp with time zone,
    constraint leadflow_note_pk primary key (tenant_id, id)
);
create index leadflow_note_of_contact on leadflow_note (tenant_id, contact_id, occurred_at, id);
create index leadflow_note_by_time on leadflow_note (tenant_id, occurred_at);

create table leadflow_template (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    version     bigint                   not null,
    title       varchar(200)             not null,
    title_key   varchar(600),            -- SearchForm.nameKey; null when deleted, so that the title is free again
    text        varchar(8000)            not null,
    labels      varchar(800)             not null, -- ids of labels
    place       integer                  not null,
    recorded_at timestamp with time zone not null,
    deleted_at  timestamp with time zone,
    constraint leadflow_template_pk primary key (tenant_id, id),
    constraint leadflow_template_title unique (tenant_id, title_key)
);

-- what a tenant has set; none means the defaults
create table leadflow_setup (
    tenant_id         varchar(40)   not null,
    id                varchar(10)   not null, -- always the same: there is one per tenant
    version           bigint        not null,
    lists             varchar(4000) not null,
    information       varchar(400)  not null,
    reserving_roles   varchar(8000) not null,
    lease_minutes     integer,
    callback_grace    integer       not null,
    shown_minutes     integer       not null,
    only_with_template boolean      not null,
    constraint leadflow_setup_pk primary key (tenant_id, id)
);
