package dev.kontor.kernel.internal.secret;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.internal.sql.SqlFailure;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The one key that opens all others. The database knows which one it belongs to, so that a node with another key, or one
 * that lost its file, writes nothing that nobody could read later.
 */
public final class MasterKey {
    private static final String PROOF = "proof";
    private static final String SIGNING = "signing";

    private final MasterKeySource source;
    private final Sql sql;
    private final Transactions transactions;
    private final KontorClock clock;
    private volatile SecretKey checked;
    private volatile SecretKey signing;

    public MasterKey(MasterKeySource source, Sql sql, Transactions transactions, KontorClock clock) {
        this.source = source;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Throws an {@link IllegalStateException} that says what to do when the key is not the one of the database. */
    public void check() {
        get();
    }

    SecretKey get() {
        SecretKey key = checked;
        return key == null ? load() : key;
    }

    /** Proves that a row was written by this installation. */
    public byte[] sign(byte[] message) {
        get();
        return SecretKeys.hmac(signing, message);
    }

    private synchronized SecretKey load() {
        if (checked == null) {
            SecretKey key = transactions.separate(Tenants.PLATFORM, this::found);
            signing = SecretKeys.of(SecretKeys.hmac(key, SIGNING.getBytes(StandardCharsets.US_ASCII)));
            checked = key;
        }
        return checked;
    }

    private SecretKey found() {
        List<String> known = known();
        Optional<SecretKey> given = source.key();
        if (given.isEmpty() && !known.isEmpty()) {
            throw new IllegalStateException("The master key of this database is missing in " + source
                    + ". Copy the file from the node that made it, or from the backup.");
        }
        SecretKey key = given.orElseGet(source::make);
        if (known.isEmpty()) {
            known = remember(key);
        }
        if (!known.contains(proof(key))) {
            throw new IllegalStateException("The master key in " + source
                    + " is not the one of this database. Copy the file from the node that made it, or from the"
                    + " backup.");
        }
        return key;
    }

    private List<String> known() {
        return sql.query("select proof from kernel_master_key", row -> row.getString(1));
    }

    /** Another node may be first. */
    private List<String> remember(SecretKey key) {
        try {
            return transactions.separate(Tenants.PLATFORM, () -> {
                sql.update(
                        "insert into kernel_master_key (id, proof, recorded_at) values (1, ?, ?)",
                        proof(key),
                        clock.instant());
                return known();
            });
        } catch (SqlFailure failure) {
            if (failure.duplicateKey()) {
                return known();
            }
            throw failure;
        }
    }

    private static String proof(SecretKey key) {
        return HexFormat.of().formatHex(SecretKeys.hmac(key, PROOF.getBytes(StandardCharsets.US_ASCII)));
    }
}
