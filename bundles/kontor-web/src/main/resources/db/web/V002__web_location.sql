-- Where the thing is that the kept request made: a repeated request hears the same.
alter table web_idempotency add column location varchar(300);
