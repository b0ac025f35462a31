-- Contact entries, how they go out, and what else belongs to that.
-- Columns of what users enter are twice as long as the limits: those count characters, H2 counts UTF-16 units.

create table messaging_entry (
    tenant_id       varchar(40)              not null,
    id              uuid                     not null,
    version         bigint                   not null,
    matchcode       varchar(1200),
    text            varchar(450000),
    rich            boolean                  not null,
    category_id     uuid,
    cases           varchar(12000)           not null, -- one a line
    main_case       varchar(200),
    private_entry   boolean                  not null,
    team_id         varchar(128),
    status          varchar(20)              not null,
    dispatch        varchar(20),                       -- as mail, text message or fax; null: never queued
    published       boolean                  not null,
    created_by      varchar(128)             not null,
    created_by_name varchar(400)             not null,
    created_at      timestamp with time zone not null,
    changed_at      timestamp with time zone not null,
    sent_at         timestamp with time zone,
    constraint messaging_entry_pk primary key (tenant_id, id)
);
create index messaging_entry_of_user on messaging_entry (tenant_id, created_by, changed_at, id);
create index messaging_entry_of_team on messaging_entry (tenant_id, team_id, changed_at, id);
create index messaging_entry_of_case on messaging_entry (tenant_id, main_case, published, created_at, id);
create index messaging_entry_of_category on messaging_entry (tenant_id, category_id);

create table messaging_recipient (
    tenant_id  varchar(40) not null,
    entry_id   uuid        not null,
    place      integer     not null,
    role       varchar(10) not null,
    name       varchar(400),
    email      varchar(640),
    phone      varchar(100),
    contact_id uuid,
    user_id    varchar(128),
    constraint messaging_recipient_pk primary key (tenant_id, entry_id, place)
);
create index messaging_recipient_user on messaging_recipient (tenant_id, user_id, entry_id);
create index messaging_recipient_contact on messaging_recipient (tenant_id, contact_id, entry_id);

create table messaging_dispatch (
    tenant_id       varchar(40)              not null,
    id              uuid                     not null,
    entry_id        uuid                     not null,
    way             varchar(10)              not null,
    status          varchar(20)              not null,
    message_id      varchar(400)             not null, -- fixed before the first attempt
    subject         varchar(1200)            not null, -- with prefix, as it goes out
    text            varchar(450000)          not null, -- with signature, as it goes out
    rich            boolean                  not null,
    sender_email    varchar(640),
    sender_name     varchar(400)             not null,
    number          varchar(40),
    attempts        integer                  not null,
    handed          boolean                  not null, -- this attempt may have reached the other side
    due_at          timestamp with time zone,          -- next attempt, or end of the lease of the running one
    reference       varchar(400),
    queued_by       varchar(128)             not null,
    queued_by_name  varchar(400)             not null,
    queued_at       timestamp with time zone not null,
    constraint messaging_dispatch_pk primary key (tenant_id, id),
    constraint messaging_dispatch_message unique (tenant_id, message_id)
);
create index messaging_dispatch_of_entry on messaging_dispatch (tenant_id, entry_id, queued_at);

-- a row for each dispatch that isn't at its end: what the nodes look through, so it stays small
create table messaging_outbox (
    tenant_id   varchar(40)              not null,
    dispatch_id uuid                     not null,
    due_at      timestamp with time zone not null,
    constraint messaging_outbox_pk primary key (tenant_id, dispatch_id)
);

create table messaging_step (
    tenant_id   varchar(40)              not null,
    dispatch_id uuid                     not null,
    number      integer                  not null,
    status      varchar(20)              not null,
    at          timestamp with time zone not null,
    reason      varchar(100),
    detail      varchar(1000),
    constraint messaging_step_pk primary key (tenant_id, dispatch_id, number)
);

create table messaging_question (
    tenant_id     varchar(40)              not null,
    token         uuid                     not null,
    entry_id      uuid                     not null,
    entry_version bigint                   not null,
    user_id       varchar(128)             not null,
    question      varchar(20)              not null,
    way           varchar(10)              not null,
    asked_at      timestamp with time zone not null,
    constraint messaging_question_pk primary key (tenant_id, token)
);
create index messaging_question_of_entry on messaging_question (tenant_id, entry_id);

create table messaging_category (
    tenant_id varchar(40)  not null,
    id        uuid         not null,
    version   bigint       not null,
    name      varchar(200) not null,
    name_key  varchar(400) not null,
    options   varchar(100) not null, -- one a line
    active    boolean      not null,
    constraint messaging_category_pk primary key (tenant_id, id),
    constraint messaging_category_name unique (tenant_id, name_key)
);

create table messaging_signature (
    tenant_id varchar(40)    not null,
    user_id   varchar(128)   not null,
    text      varchar(10000) not null,
    constraint messaging_signature_pk primary key (tenant_id, user_id)
);

create table messaging_prefixes (
    tenant_id varchar(40)   not null,
    id        varchar(20)   not null,
    version   bigint        not null,
    prefixes  varchar(9000) not null, -- kind and prefix, one pair of lines each
    constraint messaging_prefixes_pk primary key (tenant_id, id)
);

create table messaging_inbox (
    tenant_id varchar(40)              not null,
    id        uuid                     not null,
    entry_id  uuid                     not null,
    to_user   varchar(128)             not null,
    from_user varchar(128)             not null,
    from_name varchar(400)             not null,
    subject   varchar(1200)            not null,
    sent_at   timestamp with time zone not null,
    read_at   timestamp with time zone,
    constraint messaging_inbox_pk primary key (tenant_id, id)
);
create index messaging_inbox_of_user on messaging_inbox (tenant_id, to_user, sent_at, id);
create index messaging_inbox_of_entry on messaging_inbox (tenant_id, entry_id);
