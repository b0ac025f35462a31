create table notes_note (
    tenant_id varchar(40) not null,
    id uuid not null,
    text varchar(200) not null,
    primary key (tenant_id, id)
);
