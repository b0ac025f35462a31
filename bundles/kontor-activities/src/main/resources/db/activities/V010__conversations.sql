-- A30: which interactions are one conversation. A mark is a digest of what a channel recognises them by; a conversation has
-- the name of one of its marks. Entries from before stand alone.
create table activities_conversation (
    tenant_id       varchar(40) not null,
    mark            uuid        not null,
    conversation_id uuid        not null,
    constraint activities_conversation_pk primary key (tenant_id, mark)
);
create index activities_conversation_marks on activities_conversation (tenant_id, conversation_id);
alter table activities_activity add column conversation_id uuid;
alter table activities_unassigned add column conversation_id uuid;
