package dev.kontor.kernel.internal.secret;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A key for each person, and one for what is about nobody, wrapped by the master key. Destroying the key of a person
 * destroys what was encrypted with it, in the database and in every copy of it that has not the key.
 */
public final class PersonKeys {
    /** Stands for the tenant itself. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final String WRAPPED = "select wrapped from kernel_person_key where tenant_id = ? and person = ?";

    private final MasterKey master;
    private final Sql sql;
    private final Transactions transactions;
    private final KontorClock clock;
    private final KeyMemory memory;

    public PersonKeys(MasterKey master, Sql sql, Transactions transactions, KontorClock clock) {
        this.master = master;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.memory = new KeyMemory(Duration.ofMinutes(5), System::nanoTime);
    }

    /**
     * The key to encrypt with, made with the person's first row. For somebody who was erased a key that nobody keeps: the
     * row is written, and its content is as erased as that of the others.
     */
    public SecretKey forWriting(TenantId tenant, UUID person) {
        return memory.key(tenant, person).orElseGet(() -> stored(tenant, person));
    }

    private SecretKey stored(TenantId tenant, UUID person) {
        List<Optional<SecretKey>> found = read(tenant, person);
        if (found.isEmpty()) {
            SecretKey made = SecretKeys.random();
            // Read again where another node was first.
            found = insert(tenant, person, made) ? List.of(Optional.of(made)) : read(tenant, person);
        }
        Optional<SecretKey> key = found.get(0);
        // Only once it is committed: a key that was rolled back would be known to nobody but this memory.
        key.ifPresent(secret -> transactions.afterCommit(() -> memory.keep(tenant, person, secret)));
        return key.orElseGet(SecretKeys::random);
    }

    private boolean insert(TenantId tenant, UUID person, SecretKey key) {
        return sql.insertUnlessThere(
                        "insert into kernel_person_key (tenant_id, person, wrapped, recorded_at) values (?, ?, ?, ?)",
                        tenant.value(),
                        person,
                        SecretKeys.encrypt(master.get(), key.getEncoded(), owner(tenant, person)),
                        clock.instant())
                == 1;
    }

    /** The key to read with; empty when it was destroyed. */
    public Optional<SecretKey> forReading(TenantId tenant, UUID person) {
        return read(tenant, person).stream().flatMap(Optional::stream).findFirst();
    }

    /** Destroys the key; whether there was one. The row stays, so that nobody makes the person a new one. */
    public boolean destroy(TenantId tenant, UUID person) {
        transactions.afterCommit(() -> memory.forget(tenant, person));
        return sql.update(
                        "update kernel_person_key set wrapped = null, erased_at = ?"
                                + " where tenant_id = ? and person = ? and wrapped is not null",
                        clock.instant(),
                        tenant.value(),
                        person)
                > 0;
    }

    /** No element: no key yet; an empty one: destroyed. */
    private List<Optional<SecretKey>> read(TenantId tenant, UUID person) {
        return sql.query(
                WRAPPED,
                row -> Optional.ofNullable(row.getBytes(1)).map(wrapped -> unwrap(wrapped, tenant, person)),
                tenant.value(),
                person);
    }

    private SecretKey unwrap(byte[] wrapped, TenantId tenant, UUID person) {
        return SecretKeys.decrypt(master.get(), wrapped, owner(tenant, person))
                .map(SecretKeys::of)
                .orElseThrow(() -> new IllegalStateException("The key of a person was changed in the database"));
    }

    private static byte[] owner(TenantId tenant, UUID person) {
        return (tenant.value() + "/" + person).getBytes(StandardCharsets.UTF_8);
    }
}
