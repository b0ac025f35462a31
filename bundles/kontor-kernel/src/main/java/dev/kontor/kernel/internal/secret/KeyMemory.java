package dev.kontor.kernel.internal.secret;

import dev.kontor.kernel.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;

/** The keys used last, for a few minutes: so another node that erased somebody is noticed, and writes cost no query. */
final class KeyMemory {
    private static final int KEYS = 20_000;

    private record Owner(TenantId tenant, UUID person) {}

    private record Kept(SecretKey key, long at) {}

    private final Map<Owner, Kept> keys = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Kept> eldest) {
            return size() > KEYS;
        }
    };
    private final long nanosKept;
    private final LongSupplier nanoTime;

    KeyMemory(Duration kept, LongSupplier nanoTime) {
        this.nanosKept = kept.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized Optional<SecretKey> key(TenantId tenant, UUID person) {
        Kept kept = keys.get(new Owner(tenant, person));
        return kept == null || nanoTime.getAsLong() - kept.at() > nanosKept
                ? Optional.empty()
                : Optional.of(kept.key());
    }

    synchronized void keep(TenantId tenant, UUID person, SecretKey key) {
        Owner owner = new Owner(tenant, person);
        keys.remove(owner);
        keys.put(owner, new Kept(key, nanoTime.getAsLong()));
    }

    synchronized void forget(TenantId tenant, UUID person) {
        keys.remove(new Owner(tenant, person));
    }
}
