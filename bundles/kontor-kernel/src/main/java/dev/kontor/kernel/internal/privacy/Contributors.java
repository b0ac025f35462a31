package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who keeps personal data: present on this node, and expected because it was ever here. */
public final class Contributors {
    private final Set<PrivacyContributor> present = ConcurrentHashMap.newKeySet();
    private final Set<PrivacyContributor> unwritten = ConcurrentHashMap.newKeySet();
    private final Sql sql;
    private final Transactions transactions;
    private final KontorClock clock;

    public Contributors(Sql sql, Transactions transactions, KontorClock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void add(PrivacyContributor contributor) {
        unwritten.add(contributor);
        present.add(contributor);
    }

    public void remove(PrivacyContributor contributor) {
        present.remove(contributor);
    }

    Optional<PrivacyContributor> present(String name) {
        return present.stream()
                .filter(contributor -> contributor.name().equals(name))
                .findFirst();
    }

    /** Each expected one, and whether it identifies persons; by name. */
    Map<String, Boolean> expected() {
        remember();
        Map<String, Boolean> expected = new LinkedHashMap<>();
        sql.query(
                "select name, identifies from kernel_privacy_contributor order by name",
                row -> expected.put(row.getString(1), row.getBoolean(2)));
        return expected;
    }

    /** From now on the contributors are expected; done when somebody asks, as the database may be away when they come. */
    public void remember() {
        for (PrivacyContributor contributor : List.copyOf(unwritten)) {
            transactions.separate(
                    Tenants.PLATFORM,
                    () -> sql.insertUnlessThere(
                            "insert into kernel_privacy_contributor (name, identifies, recorded_at) select cast(? as"
                                    + " varchar(100)), cast(? as boolean), cast(? as timestamp with time zone) where not"
                                    + " exists (select 1 from kernel_privacy_contributor where name = ?)",
                            contributor.name(),
                            contributor.identifies(),
                            clock.instant(),
                            contributor.name()));
            unwritten.remove(contributor);
        }
    }
}
