-- Contacts, client companies, contact points, labels, lists and the assertions that contacts are the same person.
-- No row is removed before a privacy erase: deleted_at says that it is gone for users.
-- Columns of what users enter are twice as long as the limits: those count characters, H2 counts UTF-16 units.

create table contacts_contact (
    tenant_id          varchar(40)              not null,
    id                 uuid                     not null,
    version            bigint                   not null,
    record_id          uuid                     not null, -- the oldest contact of its customer record
    salutation         varchar(80),
    first_name         varchar(200),
    last_name          varchar(200),
    company            varchar(400),
    job_title          varchar(200),
    note               varchar(20000),
    team_id            varchar(128),
    display_name       varchar(800)             not null,
    sort_name          varchar(400)             not null, -- SearchForm.sortKey of the display name
    search_text        varchar(60000)           not null, -- SearchForm of names and contact points
    client_text        varchar(60000) default '' not null, -- SearchForm of the names of its clients
    origin_kind        varchar(80)              not null,
    origin_source_kind varchar(80),
    origin_source_id   varchar(400),
    occurred_at        timestamp with time zone not null, -- when we learnt of the contact
    recorded_at        timestamp with time zone not null,
    deleted_at         timestamp with time zone,
    constraint contacts_contact_pk primary key (tenant_id, id)
);
create index contacts_contact_sorted on contacts_contact (tenant_id, sort_name, id);
create index contacts_contact_of_record on contacts_contact (tenant_id, record_id);

create table contacts_client (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    version     bigint                   not null,
    name        varchar(400)             not null,
    parent_id   uuid,
    street      varchar(400),
    postal_code varchar(40),
    city        varchar(200),
    country     varchar(2),
    website     varchar(1000),
    sort_name   varchar(400)             not null,
    search_text varchar(60000)           not null,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    deleted_at  timestamp with time zone,
    constraint contacts_client_pk primary key (tenant_id, id),
    constraint contacts_client_parent foreign key (tenant_id, parent_id) references contacts_client (tenant_id, id)
);
create index contacts_client_sorted on contacts_client (tenant_id, sort_name, id);
create index contacts_client_of_parent on contacts_client (tenant_id, parent_id);

-- a phone number or address of a contact or of a client
create table contacts_point (
    tenant_id          varchar(40)              not null,
    id                 uuid                     not null,
    contact_id         uuid,
    client_id          uuid,
    place              integer                  not null,
    kind               varchar(10)              not null,
    entered            varchar(640)             not null,
    normalized         varchar(1400)             not null,
    label              varchar(80),
    origin_kind        varchar(80)              not null,
    origin_source_kind varchar(80),
    origin_source_id   varchar(400),
    occurred_at        timestamp with time zone not null, -- when we learnt it
    recorded_at        timestamp with time zone not null,
    constraint contacts_point_pk primary key (tenant_id, id),
    constraint contacts_point_contact foreign key (tenant_id, contact_id) references contacts_contact (tenant_id, id),
    constraint contacts_point_client foreign key (tenant_id, client_id) references contacts_client (tenant_id, id),
    constraint contacts_point_owner check ((contact_id is null) <> (client_id is null))
);
create index contacts_point_match on contacts_point (tenant_id, normalized, kind);
create index contacts_point_of_contact on contacts_point (tenant_id, contact_id, place);
create index contacts_point_of_client on contacts_point (tenant_id, client_id, place);

create table contacts_client_link (
    tenant_id   varchar(40)              not null,
    contact_id  uuid                     not null,
    client_id   uuid                     not null,
    place       integer                  not null, -- 0 is the primary one
    recorded_at timestamp with time zone not null,
    constraint contacts_client_link_pk primary key (tenant_id, contact_id, client_id),
    constraint contacts_client_link_contact foreign key (tenant_id, contact_id)
        references contacts_contact (tenant_id, id),
    constraint contacts_client_link_client foreign key (tenant_id, client_id) references contacts_client (tenant_id, id)
);
create index contacts_client_link_of_client on contacts_client_link (tenant_id, client_id, contact_id);

create table contacts_label (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    name        varchar(200)             not null,
    name_key    varchar(600), -- SearchForm.nameKey; null when deleted, so that the name is free again
    recorded_at timestamp with time zone not null,
    deleted_at  timestamp with time zone,
    constraint contacts_label_pk primary key (tenant_id, id),
    constraint contacts_label_name unique (tenant_id, name_key)
);

create table contacts_labelled (
    tenant_id   varchar(40)              not null,
    contact_id  uuid                     not null,
    label_id    uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint contacts_labelled_pk primary key (tenant_id, contact_id, label_id),
    constraint contacts_labelled_contact foreign key (tenant_id, contact_id)
        references contacts_contact (tenant_id, id),
    constraint contacts_labelled_label foreign key (tenant_id, label_id) references contacts_label (tenant_id, id)
);
create index contacts_labelled_of_label on contacts_labelled (tenant_id, label_id, contact_id);

create table contacts_list (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    name        varchar(200)             not null,
    name_key    varchar(600),
    recorded_at timestamp with time zone not null,
    deleted_at  timestamp with time zone,
    constraint contacts_list_pk primary key (tenant_id, id),
    constraint contacts_list_name unique (tenant_id, name_key)
);

create table contacts_listed (
    tenant_id   varchar(40)              not null,
    contact_id  uuid                     not null,
    list_id     uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint contacts_listed_pk primary key (tenant_id, contact_id, list_id),
    constraint contacts_listed_contact foreign key (tenant_id, contact_id) references contacts_contact (tenant_id, id),
    constraint contacts_listed_list foreign key (tenant_id, list_id) references contacts_list (tenant_id, id)
);
create index contacts_listed_of_list on contacts_listed (tenant_id, list_id, contact_id);

-- the assertion that two contacts are the same person; taken back, it stays as history
create table contacts_join (
    tenant_id         varchar(40)              not null,
    id                uuid                     not null,
    one_id            uuid                     not null,
    other_id          uuid                     not null,
    pair              varchar(73), -- both ids, the smaller first, while the assertion holds
    reason            varchar(1000),
    joined_by         varchar(128)              not null,
    joined_by_name    varchar(400)              not null, -- as it was then
    occurred_at       timestamp with time zone not null,
    recorded_at       timestamp with time zone not null,
    separated_by      varchar(128),
    separated_by_name varchar(400),
    separated_at      timestamp with time zone,
    separation_reason varchar(1000),
    constraint contacts_join_pk primary key (tenant_id, id),
    constraint contacts_join_pair unique (tenant_id, pair),
    constraint contacts_join_one foreign key (tenant_id, one_id) references contacts_contact (tenant_id, id),
    constraint contacts_join_other foreign key (tenant_id, other_id) references contacts_contact (tenant_id, id)
);
create index contacts_join_of_one on contacts_join (tenant_id, one_id);
create index contacts_join_of_other on contacts_join (tenant_id, other_id);

-- rows that a transaction locks to do one thing of a tenant after the other: joins, the client hierarchy, names
create table contacts_turn (
    tenant_id varchar(40) not null,
    subject   varchar(40) not null,
    constraint contacts_turn_pk primary key (tenant_id, subject)
);
