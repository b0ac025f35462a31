create table erp_user (
    tenant varchar(40) not null, id varchar(64) not null, name varchar(200) not null, email varchar(254),
    login varchar(100) not null, active boolean not null, locale varchar(35), zone varchar(60),
    primary key (tenant, id));
create index erp_user_login on erp_user (login);
create table erp_team (
    tenant varchar(40) not null, id varchar(64) not null, name varchar(200) not null, primary key (tenant, id));
create table erp_member (
    tenant varchar(40) not null, user_id varchar(64) not null, place integer not null, team varchar(64) not null,
    primary key (tenant, user_id, place));
create table erp_role (
    tenant varchar(40) not null, id varchar(64) not null, name varchar(200) not null, primary key (tenant, id));
create table erp_role_permission (
    tenant varchar(40) not null, role varchar(64) not null, permission varchar(81) not null,
    primary key (tenant, role, permission));
create table erp_user_role (
    tenant varchar(40) not null, user_id varchar(64) not null, role varchar(64) not null,
    primary key (tenant, user_id, role));
create table erp_case (
    tenant varchar(40) not null, id bigint generated always as identity, version bigint not null,
    number_key varchar(100) not null, case_number varchar(100) not null, kind varchar(40) not null,
    title varchar(500) not null, contact uuid, is_open boolean not null,
    opened_at timestamp(6) with time zone not null, primary key (id));
create unique index erp_case_number on erp_case (tenant, number_key);
create index erp_case_contact on erp_case (tenant, contact, opened_at, id);
create table erp_hours (
    tenant varchar(40) not null, user_id varchar(64) not null, zone varchar(60) not null,
    primary key (tenant, user_id));
create table erp_shift (
    tenant varchar(40) not null, user_id varchar(64) not null, week_day integer not null, from_time time(0) not null,
    to_time time(0) not null, primary key (tenant, user_id, week_day, from_time));
create table erp_day_off (
    tenant varchar(40) not null, user_id varchar(64) not null, off date not null,
    primary key (tenant, user_id, off));
create table erp_message (
    tenant varchar(40) not null, user_id varchar(64) not null, message_key varchar(200) not null,
    place bigint generated always as identity, subject varchar(200) not null, body varchar(10000), link varchar(2000),
    primary key (tenant, user_id, message_key));
