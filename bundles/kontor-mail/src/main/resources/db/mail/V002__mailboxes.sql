-- Mailboxes that are watched over IMAP, how far each was read, and who sees what came by them.

-- A mail of a mailbox came with no file.
alter table mail_incoming_email alter column run_id drop not null;

-- Mails that answer each other have the same key: the Message-ID with which they began.
alter table mail_incoming_email add column thread_key varchar(500);
create index mail_incoming_email_thread on mail_incoming_email (tenant_id, thread_key);

create table mail_mailbox (
    tenant_id    varchar(40)              not null,
    id           uuid                     not null,
    version      bigint                   not null,
    name         varchar(400)             not null,
    address      varchar(640),
    host         varchar(510)             not null,
    port         integer                  not null,
    security     varchar(20)              not null,
    login        varchar(640)             not null,
    secret       bytea                    not null, -- the password, encrypted with the tenant's key
    since        date                     not null,
    action       varchar(20)              not null,
    sent         boolean                  not null,
    sent_folder  varchar(1000),
    employees    varchar(20000)           not null, -- ids, one a line
    teams        varchar(20000)           not null,
    everybody    boolean                  not null,
    poll_minutes integer                  not null,
    active       boolean                  not null,
    constraint mail_mailbox_pk primary key (tenant_id, id)
);

-- Beside the mailbox, as it changes with each look: a lease says which node looks.
create table mail_mailbox_state (
    tenant_id    varchar(40)              not null,
    mailbox_id   uuid                     not null,
    next_look_at timestamp with time zone not null,
    lease_owner  varchar(40),
    lease_until  timestamp with time zone,
    watching     boolean                  not null,
    attempted_at timestamp with time zone,
    succeeded_at timestamp with time zone,
    failures     integer                  not null,
    problem      varchar(40),
    sent_problem varchar(40),
    stored       bigint                   not null,
    duplicates   bigint                   not null,
    unreadable   bigint                   not null,
    constraint mail_mailbox_state_pk primary key (tenant_id, mailbox_id)
);
create index mail_mailbox_state_due on mail_mailbox_state (next_look_at);

-- How far a folder was read; changes in the transaction that stores the mails.
create table mail_mailbox_folder (
    tenant_id    varchar(40)  not null,
    mailbox_id   uuid         not null,
    folder       varchar(500) not null,
    uid_validity bigint       not null,
    last_uid     bigint       not null,
    constraint mail_mailbox_folder_pk primary key (tenant_id, mailbox_id, folder)
);

create table mail_mailbox_unreadable (
    tenant_id    varchar(40)   not null,
    mailbox_id   uuid          not null,
    folder       varchar(500)  not null,
    uid_validity bigint        not null,
    uid          bigint        not null,
    reason       varchar(40)   not null,
    head         varchar(2000) not null,
    constraint mail_mailbox_unreadable_pk primary key (tenant_id, mailbox_id, folder, uid_validity, uid)
);

-- Which mailboxes a mail came by.
create table mail_sighting (
    tenant_id  varchar(40) not null,
    email_id   uuid        not null,
    mailbox_id uuid        not null,
    constraint mail_sighting_pk primary key (tenant_id, email_id, mailbox_id)
);

-- Who sees a mail that came by a mailbox; fixed when it comes in.
create table mail_reader (
    tenant_id varchar(40)  not null,
    email_id  uuid         not null,
    kind      varchar(20)  not null,
    subject   varchar(128) not null,
    constraint mail_reader_pk primary key (tenant_id, email_id, kind, subject)
);
