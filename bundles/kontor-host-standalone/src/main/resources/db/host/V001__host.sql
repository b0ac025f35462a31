create table host_user (
    tenant_id    varchar(40)  not null,
    user_id      varchar(64)  not null,
    display_name varchar(200) not null,
    email        varchar(254),
    active       boolean      not null,
    locale       varchar(35),
    zone         varchar(60),
    teams        text         not null,
    roles        text         not null,
    occurred_at  timestamp(6) with time zone not null,
    recorded_at  timestamp(6) with time zone not null,
    actor        varchar(64)  not null,
    channel      varchar(10)  not null,
    version      bigint       not null,
    primary key (tenant_id, user_id)
);

create table host_login (
    tenant_id   varchar(40)  not null,
    login       varchar(100) not null,
    user_id     varchar(64)  not null,
    primary key (tenant_id, login)
);
create index host_login_user on host_login (tenant_id, user_id);

create table host_team (
    tenant_id   varchar(40)  not null,
    team_id     varchar(64)  not null,
    name        varchar(200) not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64)  not null,
    channel     varchar(10)  not null,
    primary key (tenant_id, team_id)
);

create table host_role (
    tenant_id   varchar(40)  not null,
    name        varchar(40)  not null,
    permissions text         not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64)  not null,
    channel     varchar(10)  not null,
    primary key (tenant_id, name)
);

-- Grows with each change in a tenant, so that other nodes see with one cheap query whose users to load anew.
create table host_revision (
    tenant_id varchar(40) not null,
    revision  bigint      not null,
    primary key (tenant_id)
);

create table host_case (
    tenant_id    varchar(40)  not null,
    case_id      varchar(36)  not null,
    case_number  varchar(100) not null,
    number_key   varchar(100) not null,
    kind         varchar(40)  not null,
    title        varchar(500) not null,
    main_contact varchar(36),
    state        varchar(10)  not null,
    opened_at    timestamp(6) with time zone not null,
    occurred_at  timestamp(6) with time zone not null,
    recorded_at  timestamp(6) with time zone not null,
    actor        varchar(64)  not null,
    channel      varchar(10)  not null,
    version      bigint       not null,
    primary key (tenant_id, case_id)
);
create unique index host_case_number on host_case (tenant_id, number_key);
create index host_case_newest on host_case (tenant_id, opened_at, case_id);
create index host_case_contact on host_case (tenant_id, main_contact, state, opened_at, case_id);

-- What holds for the whole tenant has an empty user.
create table host_hours (
    tenant_id   varchar(40) not null,
    user_id     varchar(64) not null,
    zone        varchar(60) not null,
    week        text        not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64) not null,
    channel     varchar(10) not null,
    primary key (tenant_id, user_id)
);

create table host_day_off (
    tenant_id   varchar(40) not null,
    user_id     varchar(64) not null,
    off_on      date        not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64) not null,
    channel     varchar(10) not null,
    primary key (tenant_id, user_id, off_on)
);
