-- Mails as they came in or were sent, and the runs that imported them. A mail never changes and is not removed with the
-- activity that it made (A21). H2 counts a varchar in UTF-16 units: what the rules limit in characters has twice the room.

create table mail_import_run (
    tenant_id   varchar(40)              not null,
    id          uuid                     not null,
    version     bigint                   not null,
    file_name   varchar(510)             not null,
    state       varchar(20)              not null,
    bytes_read  bigint                   not null,
    bytes_total bigint,                           -- null where the size of the file wasn't known
    stored      bigint                   not null,
    duplicates  bigint                   not null,
    unreadable  bigint                   not null,
    failure     varchar(100),                     -- why it failed, null unless it did
    started_by  varchar(128)             not null,
    started_at  timestamp with time zone not null,
    progress_at timestamp with time zone not null, -- a run without progress for long was interrupted
    finished_at timestamp with time zone,
    constraint mail_import_run_pk primary key (tenant_id, id)
);
create index mail_import_run_latest on mail_import_run (tenant_id, started_at, id);

create table mail_unreadable (
    tenant_id        varchar(40)   not null,
    run_id           uuid          not null,
    position_in_file bigint        not null,
    reason           varchar(40)   not null,
    head             varchar(2000) not null,
    constraint mail_unreadable_pk primary key (tenant_id, run_id, position_in_file),
    constraint mail_unreadable_run foreign key (tenant_id, run_id) references mail_import_run (tenant_id, id)
);

-- What was taken in, each mail once, also when two runs read the same file at the same time (A22).
create table mail_fingerprint (
    tenant_id   varchar(40) not null,
    fingerprint varchar(64) not null,
    email_id    uuid        not null,
    message_id  varchar(500),
    constraint mail_fingerprint_pk primary key (tenant_id, fingerprint)
);
create index mail_fingerprint_message on mail_fingerprint (tenant_id, message_id);

create table mail_incoming_email (
    tenant_id         varchar(40)              not null,
    id                uuid                     not null,
    version           bigint                   not null,
    run_id            uuid                     not null,
    message_id        varchar(500),
    in_reply_to       varchar(500),
    thread_references varchar(60000)           not null, -- message ids, one a line
    direction         varchar(20)              not null,
    subject           varchar(500),
    text_body         varchar(100000),
    has_html          boolean                  not null,
    addresses         varchar(1000000)         not null, -- JSON, sender first
    attachments       varchar(1000000)         not null, -- JSON
    flags             varchar(400)             not null, -- words, one a line
    size_bytes        bigint                   not null,
    occurred_at       timestamp with time zone not null,
    recorded_at       timestamp with time zone not null,
    constraint mail_incoming_email_pk primary key (tenant_id, id),
    constraint mail_incoming_email_run foreign key (tenant_id, run_id) references mail_import_run (tenant_id, id)
);
create index mail_incoming_email_message on mail_incoming_email (tenant_id, message_id);
create index mail_incoming_email_latest on mail_incoming_email (tenant_id, occurred_at, id);

-- The original, compressed (gzip) and cut into pieces, so that a mail of any size is written and read in little memory.
create table mail_content (
    tenant_id varchar(40) not null,
    email_id  uuid        not null,
    piece     integer     not null,
    bytes     bytea       not null,
    constraint mail_content_pk primary key (tenant_id, email_id, piece)
);
