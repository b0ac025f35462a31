-- What is known of a mail at each of its recipients after it was sent.

create table messaging_delivery (
    tenant_id   varchar(40)              not null,
    dispatch_id uuid                     not null,
    email       varchar(640)             not null, -- as it was sent to
    state       varchar(20)              not null,
    at          timestamp with time zone not null,
    reason      varchar(100),
    detail      varchar(1000),
    constraint messaging_delivery_pk primary key (tenant_id, dispatch_id, email)
);

alter table messaging_entry add column delivery varchar(20); -- the gravest of them

-- reports on mails that are none of the tenant's
create table messaging_stray_report (
    tenant_id  varchar(40)              not null,
    reports    bigint                   not null,
    last_at    timestamp with time zone not null,
    constraint messaging_stray_report_pk primary key (tenant_id)
);
