-- W26: whose private entries are where they are several employees'; one id for each set of them, however many entries.
create table activities_audience (
    tenant_id   varchar(40)  not null,
    user_id     varchar(128) not null,
    audience_id uuid         not null,
    constraint activities_audience_pk primary key (tenant_id, user_id, audience_id)
);
create index activities_audience_members on activities_audience (tenant_id, audience_id);
alter table activities_activity add column audience_id uuid;
alter table activities_unassigned add column audience_id uuid;
