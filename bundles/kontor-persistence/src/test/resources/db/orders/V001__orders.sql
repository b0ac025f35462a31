create table orders_order (
    tenant_id varchar(40) not null,
    id uuid not null,
    subject varchar(200) not null,
    kind varchar(20) not null,
    parent uuid,
    placed_at timestamp with time zone,
    version bigint not null,
    primary key (tenant_id, id)
);
