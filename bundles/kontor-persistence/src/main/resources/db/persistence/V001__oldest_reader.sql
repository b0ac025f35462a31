-- For each module the oldest version of its migrations whose code can still work on what stands here.
-- A migration that takes something away (a contract step) raises it.
create table kontor_schema (
    module varchar(40) not null primary key,
    oldest_reader integer not null
);
