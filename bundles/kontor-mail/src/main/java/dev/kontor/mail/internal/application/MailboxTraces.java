package dev.kontor.mail.internal.application;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What of a mailbox's settings was changed, for the audit trail; of a password only that it was. */
public final class MailboxTraces {

    private final AuditTrail audit;
    private final KontorClock clock;

    public MailboxTraces(AuditTrail audit, KontorClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before null for a new one; after null for one that is gone */
    void append(Caller caller, String action, MailboxId id, MailboxData before, MailboxData after) {
        Map<String, String> old = fields(before);
        Map<String, Change> changes = new HashMap<>();
        Map<String, String> now = fields(after);
        (after == null ? old : now)
                .keySet().stream()
                        .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                        .forEach(field -> changes.put(field, new Change(old.get(field), now.get(field))));
        if (after != null && after.password() != null) {
            changes.put("password", new Change(null, "changed"));
        }
        audit.append(
                caller,
                new AuditRecord(
                        action,
                        "mailbox",
                        id.toString(),
                        null,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        changes));
    }

    private static Map<String, String> fields(MailboxData data) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (data != null) {
            fields.put("name", data.name());
            fields.put("address", data.address());
            fields.put("host", data.host());
            fields.put("port", String.valueOf(data.port()));
            fields.put("security", data.security().name());
            fields.put("login", data.login());
            fields.put("since", data.since().toString());
            fields.put("action", data.action().name());
            fields.put("sent", String.valueOf(data.sent()));
            fields.put("sentFolder", data.sentFolder());
            fields.put("employees", data.assignment().employees().toString());
            fields.put("teams", data.assignment().teams().toString());
            fields.put("everybody", String.valueOf(data.assignment().everybody()));
            fields.put("pollMinutes", String.valueOf(data.pollMinutes()));
            fields.put("active", String.valueOf(data.active()));
        }
        return fields;
    }
}
