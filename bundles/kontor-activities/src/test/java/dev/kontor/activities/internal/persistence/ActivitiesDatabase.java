package dev.kontor.activities.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.Unit;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.databases.Database;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The tables of the module in a real database, without the kernel; each test takes a tenant of its own. */
final class ActivitiesDatabase {

    private static final Map<Database, ActivitiesDatabase> STARTED = new EnumMap<>(Database.class);

    private final PlainPersistence persistence;
    private final Unit unit;

    private ActivitiesDatabase(Database database) {
        persistence = new PlainPersistence(database.dataSource());
        unit = persistence.start("activities", "db/activities", ActivitiesDatabase.class.getClassLoader());
    }

    static synchronized ActivitiesDatabase on(Database database) {
        return STARTED.computeIfAbsent(database, ActivitiesDatabase::new);
    }

    static TenantId newTenant() {
        return new TenantId("t-" + UUID.randomUUID().toString().substring(0, 30));
    }

    Transactions transactions() {
        return persistence.transactions();
    }

    Unit unit() {
        return unit;
    }

    <T> T in(TenantId tenant, Supplier<T> work) {
        return transactions().required(tenant, work);
    }
}
