package com.example.jdbchost;

import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.UserMessage;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.net.URI;
import java.util.List;

/** The inboxes of the ERP's users. */
public record JdbcMessages(Sql sql, UserDirectory users) implements MessageOutlet {

    @Override
    public boolean send(TenantId tenant, UserId to, UserMessage message) {
        if (users.find(tenant, to).filter(HostUser::active).isEmpty()) {
            return false;
        }
        sql.update(
                "insert into erp_message (tenant, user_id, message_key, subject, body, link)"
                        + " select ?, ?, ?, ?, ?, ? where not exists"
                        + " (select 1 from erp_message where tenant = ? and user_id = ? and message_key = ?)",
                tenant.value(),
                to.value(),
                message.key(),
                message.subject(),
                message.text(),
                message.link() == null ? null : message.link().toString(),
                tenant.value(),
                to.value(),
                message.key());
        return true;
    }

    /** What lies in the inbox, oldest first. */
    public List<UserMessage> inbox(TenantId tenant, UserId user) {
        return sql.query(
                "select * from erp_message where tenant = ? and user_id = ? order by place",
                row -> new UserMessage(
                        row.getString("message_key"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("link") == null ? null : URI.create(row.getString("link"))),
                tenant.value(),
                user.value());
    }
}
