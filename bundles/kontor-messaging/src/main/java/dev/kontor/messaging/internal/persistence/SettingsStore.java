package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The signatures of users and the prefixes, of the tenant of the running transaction. */
public final class SettingsStore {
    private final Unit unit;
    private final TenantSql sql;

    public SettingsStore(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** Empty when the user has none. */
    public String signature(UserId user) {
        return sql
                .<String>values(
                        "select text from messaging_signature where tenant_id = ?1 and user_id = ?2", user.value())
                .stream()
                .findFirst()
                .orElse("");
    }

    public void sign(UserId user, String text) {
        sql.execute("delete from messaging_signature where tenant_id = ?1 and user_id = ?2", user.value());
        if (!text.isEmpty()) {
            sql.execute(
                    "insert into messaging_signature (tenant_id, user_id, text) values (?1, ?2, ?3)",
                    user.value(),
                    text);
        }
    }

    public SubjectPrefixes prefixes() {
        return prefixes(unit.entityManager().find(PrefixesRow.class, PrefixesRow.ONLY));
    }

    /** What was set can't change until the transaction ends. */
    public SubjectPrefixes lockPrefixes() {
        return prefixes(unit.entityManager().find(PrefixesRow.class, PrefixesRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    public SubjectPrefixes save(Map<String, String> byCaseKind) {
        PrefixesRow row = unit.entityManager().find(PrefixesRow.class, PrefixesRow.ONLY);
        boolean isNew = row == null;
        if (isNew) {
            row = new PrefixesRow();
            row.id = PrefixesRow.ONLY;
        }
        List<String> lines = new ArrayList<>();
        new TreeMap<>(byCaseKind).forEach((kind, prefix) -> lines.addAll(List.of(kind, prefix)));
        row.prefixes = Lines.of(lines);
        row.version++;
        if (isNew) {
            unit.entityManager().persist(row);
        }
        unit.flush();
        return prefixes(row);
    }

    private static SubjectPrefixes prefixes(PrefixesRow row) {
        if (row == null) {
            return new SubjectPrefixes(0, Map.of());
        }
        List<String> lines = Lines.read(row.prefixes);
        Map<String, String> byCaseKind = new TreeMap<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            byCaseKind.put(lines.get(i), lines.get(i + 1));
        }
        return new SubjectPrefixes(row.version, byCaseKind);
    }
}
