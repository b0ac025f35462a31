package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of the modules about who sees the content of rows (A44, A47–A50); what was ever under a rule stays under it. */
public final class ContentRules {
    private static final Logger LOG = LoggerFactory.getLogger(ContentRules.class);

    private final Map<String, AuditContentRule> present = new ConcurrentHashMap<>();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
    private final Sql sql;
    private final Transactions transactions;
    private final KontorClock clock;

    ContentRules(Sql sql, Transactions transactions, KontorClock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void add(AuditContentRule rule) {
        unwritten.add(rule.subjectType());
        present.put(rule.subjectType(), rule);
    }

    public void remove(AuditContentRule rule) {
        present.remove(rule.subjectType(), rule);
    }

    /** The entries as the caller may see them. */
    List<AuditEntry> shown(Caller caller, List<AuditEntry> entries) {
        remember();
        Set<String> ruled =
                new HashSet<>(sql.query("select subject_type from kernel_audit_rule", row -> row.getString(1)));
        Map<String, Set<String>> readable = new HashMap<>();
        entries.stream()
                .map(AuditEntry::record)
                .filter(record -> ruled.contains(record.subjectType()))
                .collect(Collectors.groupingBy(
                        AuditRecord::subjectType, Collectors.mapping(AuditRecord::subjectId, Collectors.toSet())))
                .forEach((type, ids) -> readable.put(type, readable(caller, type, ids)));
        return entries.stream()
                .map(entry -> hidden(entry.record(), readable) ? withoutChanges(entry) : entry)
                .toList();
    }

    private Set<String> readable(Caller caller, String type, Set<String> ids) {
        AuditContentRule rule = present.get(type);
        if (rule == null) {
            return Set.of();
        }
        try {
            return Set.copyOf(rule.readable(caller, ids));
        } catch (RuntimeException foreign) {
            LOG.error("Who may see audit rows of {} can't be told: their content is not shown.", type, foreign);
            return Set.of();
        }
    }

    private static boolean hidden(AuditRecord record, Map<String, Set<String>> readable) {
        Set<String> ids = readable.get(record.subjectType());
        return ids != null && !ids.contains(record.subjectId());
    }

    private static AuditEntry withoutChanges(AuditEntry entry) {
        if (entry.content() != ContentState.KEPT) {
            return entry;
        }
        AuditRecord record = entry.record();
        return new AuditEntry(
                entry.position(),
                entry.recordedAt(),
                entry.actor(),
                entry.actorName(),
                entry.channel(),
                new AuditRecord(
                        record.action(),
                        record.subjectType(),
                        record.subjectId(),
                        record.person(),
                        record.occurredAt(),
                        Map.of()),
                ContentState.HIDDEN);
    }

    /** Done when somebody reads, as the database may be away when a rule comes. */
    private void remember() {
        for (String type : List.copyOf(unwritten)) {
            transactions.separate(
                    Tenants.PLATFORM,
                    () -> sql.insertUnlessThere(
                            "insert into kernel_audit_rule (subject_type, recorded_at) select cast(? as varchar(40)),"
                                    + " cast(? as timestamp with time zone) where not exists"
                                    + " (select 1 from kernel_audit_rule where subject_type = ?)",
                            type,
                            clock.instant(),
                            type));
            unwritten.remove(type);
        }
    }
}
