-- What the type has of its own (A7, A63), as JSON with the labels: readable also when the type's bundle is gone.
alter table activities_activity add column fields varchar(1000000);
