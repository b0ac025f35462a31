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

-- What changed and the actor's name are encrypted with the key of the person, or of the tenant where it is nobody's data.
-- No row is ever changed or deleted: an erase destroys the key (docs/audit.md).
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
    channel      varchar(10)  not null,
    content      bytea        not null,
    signature    bytea        not null,
    primary key (tenant_id, position)
);
create index kernel_audit_subject on kernel_audit (tenant_id, subject_type, subject_id, position);

-- The chain over the audit rows, in the order in which the sealer saw them committed.
create table kernel_audit_link (
    tenant_id varchar(40) not null,
    place     bigint      not null,
    position  bigint      not null,
    hash      varchar(64) not null,
    primary key (tenant_id, place)
);
create unique index kernel_audit_link_position on kernel_audit_link (tenant_id, position);

-- The end of the chain; whoever seals holds the row. Up to settled all is sealed, so nobody looks there again before
-- the next sweep; candidate becomes settled when no transaction of that time can run any more.
create table kernel_audit_chain (
    tenant_id    varchar(40) not null,
    place        bigint      not null,
    hash         varchar(64) not null,
    settled      bigint      not null,
    candidate    bigint      not null,
    candidate_at timestamp(6) with time zone not null,
    swept_at     timestamp(6) with time zone not null,
    primary key (tenant_id)
);

-- Wrapped by the master key, which is not in the database; without a key when the person was erased.
create table kernel_person_key (
    tenant_id   varchar(40) not null,
    person      uuid        not null, -- zeros: the tenant itself
    wrapped     bytea,
    recorded_at timestamp(6) with time zone not null,
    erased_at   timestamp(6) with time zone,
    primary key (tenant_id, person)
);

-- Which master key this database belongs to, without saying it.
create table kernel_master_key (
    id          integer     not null,
    proof       varchar(64) not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (id)
);

-- Who ever kept personal data; one whose bundle is away keeps its row, and erasures wait for it.
create table kernel_privacy_contributor (
    name        varchar(100) not null,
    identifies  boolean      not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (name)
);

-- Goes on until all parts are done; known_by is what the person is found by, JSON, gone when it is finished.
create table kernel_erasure (
    tenant_id    varchar(40)   not null,
    id           uuid          not null,
    person       uuid          not null,
    reason       varchar(1000) not null,
    known_by     text,
    again        boolean       not null,
    requested_by varchar(64)   not null,
    requested_at timestamp(6) with time zone not null,
    finished_at  timestamp(6) with time zone,
    certificate  text,
    primary key (tenant_id, id)
);

create table kernel_erasure_part (
    tenant_id   varchar(40)  not null,
    erasure_id  uuid         not null,
    contributor varchar(100) not null,
    done        boolean      not null,
    erased      text         not null,
    primary key (tenant_id, erasure_id, contributor)
);

create table kernel_legal_hold (
    tenant_id varchar(40)   not null,
    person    uuid          not null,
    reason    varchar(1000) not null,
    placed_by varchar(64)   not null,
    placed_at timestamp(6) with time zone not null,
    primary key (tenant_id, person)
);
