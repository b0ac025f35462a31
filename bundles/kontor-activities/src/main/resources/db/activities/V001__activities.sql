-- Activities and the inbox of interactions without a contact.
-- H2 counts a varchar in UTF-16 units: texts have twice the room that the rules allow in characters.

create table activities_activity (
    tenant_id     varchar(40)              not null,
    id            uuid                     not null,
    version       bigint                   not null,
    contact_id    uuid                     not null, -- the contact it was recorded with, also after a merge
    type          varchar(40)              not null,
    direction     varchar(10)              not null,
    source_kind   varchar(80),
    source_id     varchar(400),
    occurred_at   timestamp with time zone not null,
    recorded_at   timestamp with time zone not null,
    team_id       varchar(128),                      -- null: private to the owner
    owner_id      varchar(128),
    actor_id      varchar(128)             not null,
    actor_name    varchar(400)             not null, -- as it was then
    channel       varchar(10)              not null,
    subject       varchar(1000),
    sender        varchar(640),
    snippet       varchar(1000),
    flags         varchar(500)             not null,
    state         varchar(20),                       -- of an interaction that goes on
    steps         integer default 0        not null,
    deleted_at    timestamp with time zone,          -- a tombstone keeps its source from coming back
    deleted_by    varchar(128),
    delete_reason varchar(1000),
    constraint activities_activity_pk primary key (tenant_id, id),
    constraint activities_activity_once unique (tenant_id, contact_id, source_kind, source_id, type)
);

-- the words by which an activity is found, apart from it: a timeline is read without them
create table activities_words (
    tenant_id   varchar(40)    not null,
    activity_id uuid           not null,
    words       varchar(100040) not null,            -- the contact, then each word once
    constraint activities_words_pk primary key (tenant_id, activity_id)
);

-- chats and tickets: how they stand and what has happened in them, whoever's activity they are
create table activities_course (
    tenant_id   varchar(40)    not null,
    source_kind varchar(80)    not null,
    source_id   varchar(400)   not null,
    type        varchar(40)    not null,
    subject     varchar(1000),
    snippet     varchar(1000),
    state       varchar(20),
    steps       integer        not null,
    words       varchar(100000) not null,
    constraint activities_course_pk primary key (tenant_id, source_kind, source_id, type)
);
create table activities_step (
    tenant_id   varchar(40)              not null,
    source_kind varchar(80)              not null,
    source_id   varchar(400)             not null,
    type        varchar(40)              not null,
    place       integer                  not null,
    step_key    varchar(400)             not null,
    kind        varchar(40)              not null,
    occurred_at timestamp with time zone not null,
    direction   varchar(10)              not null,
    author      varchar(400),
    text        varchar(10000),
    constraint activities_step_pk primary key (tenant_id, source_kind, source_id, type, place),
    constraint activities_step_once unique (tenant_id, source_kind, source_id, type, step_key)
);

-- what a tenant has set for a type; none means the defaults
create table activities_type_setting (
    tenant_id      varchar(40) not null,
    type           varchar(40) not null,
    version        bigint      not null,
    recorded       boolean     not null,
    restricted     boolean     not null,
    makes_contacts boolean     not null,
    constraint activities_type_setting_pk primary key (tenant_id, type)
);

-- a row leaves the inbox by its state and stays, so that its source doesn't come in again
create table activities_unassigned (
    tenant_id     varchar(40)              not null,
    id            uuid                     not null,
    version       bigint                   not null,
    type          varchar(40)              not null,
    direction     varchar(10)              not null,
    source_kind   varchar(80)              not null,
    source_id     varchar(400)             not null,
    occurred_at   timestamp with time zone not null,
    recorded_at   timestamp with time zone not null,
    team_id       varchar(128),
    inbox_team_id varchar(128),                      -- whose inbox: the channel's team, else the owner's main team
    owner_id      varchar(128),
    subject       varchar(1000),
    snippet       varchar(1000),
    words         varchar(100000),                   -- by which it will be found
    flags         varchar(500)             not null,
    reason        varchar(20)              not null,
    candidates    varchar(400)             not null, -- ids of contacts
    state         varchar(10)              not null,
    contact_id    uuid,                              -- whom it was assigned to
    activity_id   uuid,
    constraint activities_unassigned_pk primary key (tenant_id, id),
    constraint activities_unassigned_once unique (tenant_id, source_kind, source_id, type)
);

create table activities_participant (
    tenant_id varchar(40)  not null,
    item_id   uuid         not null,
    place     integer      not null,
    role      varchar(10)  not null,
    kind      varchar(10)  not null,
    handle    varchar(640) not null,
    match_key varchar(700),                          -- coarse: what may be the same address or number
    name      varchar(400),
    constraint activities_participant_pk primary key (tenant_id, item_id, place),
    constraint activities_participant_item foreign key (tenant_id, item_id)
        references activities_unassigned (tenant_id, id)
);
create index activities_participant_match on activities_participant (tenant_id, match_key, kind);
