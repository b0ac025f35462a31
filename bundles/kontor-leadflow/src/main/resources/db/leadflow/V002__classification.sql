-- The classes of notes, and how and when a tenant's notes are classified.

-- one row per note that a classifier or a supervisor has looked at
create table leadflow_classification (
    tenant_id         varchar(40)              not null,
    note_id           uuid                     not null,
    contact_id        uuid                     not null, -- the note's
    note_version      bigint                   not null, -- of the text that was judged
    outcome           varchar(20),                       -- what the classifier said; null: nothing yet
    confidence        double precision,
    model             varchar(200),
    words             varchar(4000),                     -- those that decided, one a line: weight, blank, word
    classified_at     timestamp with time zone,
    again             boolean                  not null, -- the next run judges once more
    attempts          integer                  not null, -- in vain since the last result
    problem           varchar(40),
    retry_at          timestamp with time zone,
    corrected         varchar(20),                       -- what a supervisor said
    corrected_by      varchar(128),
    corrected_by_name varchar(400),
    corrected_at      timestamp with time zone,
    constraint leadflow_classification_pk primary key (tenant_id, note_id)
);
create index leadflow_classification_of_contact on leadflow_classification (tenant_id, contact_id);
create index leadflow_classification_corrected on leadflow_classification (tenant_id, corrected_at);

-- what a tenant has set, and its runs; none means off
create table leadflow_classifying (
    tenant_id     varchar(40) not null,
    id            varchar(20) not null, -- always the same: there is one per tenant
    version       bigint      not null,
    enabled       boolean     not null,
    classifier    varchar(80) not null,
    recent_days   integer     not null,
    every_minutes integer     not null,
    next_run_at   timestamp with time zone not null,
    run           uuid,                             -- the one under way; another node takes over when its time is up
    run_until     timestamp with time zone,
    started_at    timestamp with time zone,
    ended_at      timestamp with time zone,
    classified    bigint      not null,             -- by the last run
    failed        bigint      not null,
    problem       varchar(40),
    constraint leadflow_classifying_pk primary key (tenant_id, id)
);

create index leadflow_note_by_entry on leadflow_note (tenant_id, recorded_at);
create index leadflow_note_by_change on leadflow_note (tenant_id, changed_at);
