-- A session is found by its token's hash before anybody knows the tenant, so the hash is unique over all tenants.
create table web_session (
    tenant_id    varchar(40)              not null,
    token_hash   varchar(64)              not null,
    user_id      varchar(64)              not null,
    created_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    primary key (tenant_id, token_hash)
);
create unique index web_session_token on web_session (token_hash);
create index web_session_expiry on web_session (tenant_id, expires_at);

-- As with sessions, the bearer's row is found by the hash.
create table web_token (
    tenant_id    varchar(40)              not null,
    id           uuid                     not null,
    token_hash   varchar(64)              not null,
    user_id      varchar(64)              not null,
    name         varchar(100)             not null,
    created_by   varchar(64)              not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    last_used_at timestamp with time zone,
    primary key (tenant_id, id)
);
create unique index web_token_token on web_token (token_hash);

create table web_idempotency (
    tenant_id       varchar(40)              not null,
    user_id         varchar(64)              not null,
    idempotency_key varchar(100)             not null,
    request_hash    varchar(64)              not null,
    status          integer                  not null,
    content_type    varchar(100),
    etag            varchar(40),
    body            text,
    recorded_at     timestamp with time zone not null,
    primary key (tenant_id, user_id, idempotency_key)
);
create index web_idempotency_age on web_idempotency (tenant_id, recorded_at);

create table web_preference (
    tenant_id varchar(40) not null,
    user_id   varchar(64) not null,
    locale    varchar(10) not null,
    primary key (tenant_id, user_id)
);
