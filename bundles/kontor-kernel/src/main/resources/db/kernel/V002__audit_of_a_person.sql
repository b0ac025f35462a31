-- The audit rows about a person are read by its own.
create index kernel_audit_person on kernel_audit (tenant_id, person, position);

-- Kinds of things whose module says who may see the content of their audit rows; they stay hidden while it is away.
create table kernel_audit_rule (
    subject_type varchar(40)  not null,
    recorded_at  timestamp(6) with time zone not null,
    primary key (subject_type)
);
