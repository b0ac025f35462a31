package dev.kontor.mail.internal.persistence;

import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.mail.mailbox.MailboxState;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How it goes with the mailboxes of the running transaction's tenant, and which node looks at each. */
public final class MailboxStates {

    private static final String WHERE = " where tenant_id = ?1 and mailbox_id = ?2";

    private final TenantSql sql;

    public MailboxStates(Unit unit) {
        sql = new TenantSql(unit);
    }

    public Map<MailboxId, MailboxState> all() {
        Map<MailboxId, MailboxState> states = new HashMap<>();
        for (Object[] row : sql.rows("select mailbox_id, watching, attempted_at, succeeded_at, problem, sent_problem,"
                + " failures, next_look_at, stored, duplicates, unreadable from mail_mailbox_state"
                + " where tenant_id = ?1")) {
            states.put(new MailboxId((UUID) row[0]), state(row));
        }
        return states;
    }

    public void begin(MailboxId id, Instant now) {
        sql.execute(
                "insert into mail_mailbox_state (tenant_id, mailbox_id, next_look_at, watching, failures, stored,"
                        + " duplicates, unreadable) values (?1, ?2, ?3, false, 0, 0, 0, 0)",
                id.value(),
                now);
    }

    /** Forgets everything of the mailbox but its mails and who sees them. */
    public void remove(MailboxId id) {
        for (String table : List.of("mail_mailbox_state", "mail_mailbox_folder", "mail_mailbox_unreadable")) {
            sql.execute("delete from " + table + WHERE, id.value());
        }
    }

    /** Whatever pause it makes. */
    public void lookAt(MailboxId id, Instant when) {
        sql.execute("update mail_mailbox_state set next_look_at = ?3" + WHERE, id.value(), when);
    }

    /** Takes the mailbox for a node, if it is due and nobody else has it. */
    public boolean claim(MailboxId id, String owner, Instant now, Instant until) {
        return sql.execute(
                        "update mail_mailbox_state set lease_owner = ?3, lease_until = ?4, attempted_at = ?5" + WHERE
                                + " and next_look_at <= ?5 and (lease_until is null or lease_until < ?5)",
                        id.value(),
                        owner,
                        until,
                        now)
                == 1;
    }

    public boolean isOwner(MailboxId id, String owner) {
        return sql.count("select count(*) from mail_mailbox_state" + WHERE + " and lease_owner = ?3", id.value(), owner)
                == 1;
    }

    /** A look that went well; the node goes on watching or gives the mailbox back. */
    public void succeeded(MailboxId id, String owner, MailboxProblem sentProblem, Instant now, boolean watching) {
        sql.execute(
                "update mail_mailbox_state set attempted_at = ?4, succeeded_at = ?4, failures = 0, problem = null,"
                        + " sent_problem = ?5, watching = ?6" + WHERE + " and lease_owner = ?3",
                id.value(),
                owner,
                now,
                sentProblem == null ? null : sentProblem.word(),
                watching);
    }

    public void failed(MailboxId id, String owner, MailboxProblem problem, int failures) {
        sql.execute(
                "update mail_mailbox_state set failures = ?4, problem = ?5, watching = false" + WHERE
                        + " and lease_owner = ?3",
                id.value(),
                owner,
                failures,
                problem.word());
    }

    public void count(MailboxId id, long stored, long duplicates, long unreadable) {
        sql.execute(
                "update mail_mailbox_state set stored = stored + ?3, duplicates = duplicates + ?4,"
                        + " unreadable = unreadable + ?5" + WHERE,
                id.value(),
                stored,
                duplicates,
                unreadable);
    }

    private static MailboxState state(Object[] row) {
        return new MailboxState(
                (Boolean) row[1],
                (Instant) row[2],
                (Instant) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                (Instant) row[7],
                ((Number) row[8]).longValue(),
                ((Number) row[9]).longValue(),
                ((Number) row[10]).longValue());
    }
}
