create index activities_of_conversation
    on activities_activity (tenant_id, conversation_id, contact_id, occurred_at desc, id desc)
    where conversation_id is not null;
