-- What was known at a moment (N14): when a deleted activity wasn't there, and how an entry looked before each step.
create table activities_absence (
    tenant_id     varchar(40)              not null,
    activity_id   uuid                     not null,
    deleted_at    timestamp with time zone not null,
    restored_at   timestamp with time zone not null,
    constraint activities_absence_pk primary key (tenant_id, activity_id, restored_at)
);
alter table activities_step add column recorded_at timestamp with time zone;
alter table activities_step add column before_subject varchar(1000);
alter table activities_step add column before_snippet varchar(1000);
alter table activities_step add column before_state varchar(20);
