-- The tenant leads every key. Three indexes of the event log don't begin with it, on purpose: the dispatcher and the
-- feed work through the log of all tenants, and asking tenant by tenant would cost a query each (docs/adr/0003).

create table kernel_tenant (
    tenant_id   varchar(40)  not null,
    name        varchar(200) not null,
    zone        varchar(60)  not null,
    locale      varchar(35)  not null,
    region      varchar(2)   not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64)  not null,
    channel     varchar(10)  not null,
    primary key (tenant_id)
);

create table kernel_module (
    tenant_id   varchar(40)  not null,
    module_id   varchar(40)  not null,
    enabled     boolean      not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64)  not null,
    channel     varchar(10)  not null,
    primary key (tenant_id, module_id)
);

-- Grows with each change of tenants and switches, so that other nodes see with one cheap query that there is news.
create table kernel_revision (
    name     varchar(40) not null,
    revision bigint      not null,
    primary key (name)
);
insert into kernel_revision (name, revision) values ('platform', 1);

create table kernel_event (
    tenant_id   varchar(40)  not null,
    event_id    uuid         not null,
    position    bigint       generated always as identity,
    type        varchar(100) not null,
    order_key   varchar(100) not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor       varchar(64)  not null,
    channel     varchar(10)  not null,
    payload     text         not null,
    primary key (tenant_id, event_id)
);
create unique index kernel_event_position on kernel_event (position);

-- Who has ever listened; a subscriber whose bundle is away keeps its row, and its deliveries wait.
create table kernel_subscription (
    subscriber  varchar(100) not null,
    module_id   varchar(40)  not null,
    event_type  varchar(100) not null,
    recorded_at timestamp(6) with time zone not null,
    seen_at     timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone,
    primary key (subscriber)
);
create index kernel_subscription_type on kernel_subscription (event_type);

-- By which keys hosts have handed in what, so that they can do it again when they got no answer.
create table kernel_intake (
    tenant_id   varchar(40)  not null,
    intake_key  varchar(200) not null,
    event_id    uuid         not null,
    digest      varchar(64)  not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (tenant_id, intake_key)
);
create index kernel_intake_age on kernel_intake (recorded_at);

create table kernel_delivery (
    tenant_id       varchar(40)  not null,
    event_id        uuid         not null,
    subscriber      varchar(100) not null,
    position        bigint       not null,
    order_key       varchar(100) not null,
    state           varchar(10)  not null,
    attempts        integer      not null,
    next_attempt_at timestamp(6) with time zone not null,
    error           varchar(500),
    occurred_at     timestamp(6) with time zone not null,
    recorded_at     timestamp(6) with time zone not null,
    done_at         timestamp(6) with time zone,
    primary key (tenant_id, event_id, subscriber)
);
create index kernel_delivery_due on kernel_delivery (subscriber, state, position);
create index kernel_delivery_state on kernel_delivery (tenant_id, state, position);

create table kernel_audit (
    tenant_id    varchar(40)  not null,
    position     bigint       generated always as identity,
    action       varchar(100) not null,
    subject_type varchar(40)  not null,
    subject_id   varchar(200) not null,
    person       uuid,
    occurred_at  timestamp(6) with time zone not null,
    recorded_at  timestamp(6) with time zone not null,
    actor        varchar(64)  not null,
    actor_name   varchar(200) not null,
    channel      varchar(10)  not null,
    changes      text         not null,
    seal         varchar(128),
    primary key (tenant_id, position)
);
create index kernel_audit_subject on kernel_audit (tenant_id, subject_type, subject_id, position);
