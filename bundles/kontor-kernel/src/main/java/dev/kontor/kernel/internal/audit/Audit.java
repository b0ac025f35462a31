package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.secret.MasterKey;
import dev.kontor.kernel.internal.secret.PersonKeys;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;

/** The parts of the audit put together. */
public record Audit(StoredAuditTrail trail, StoredAuditChain chain, Sealer sealer, ContentRules rules) {

    public static Audit of(
            Guard guard, Sql sql, Transactions transactions, MasterKey master, PersonKeys keys, KontorClock clock) {
        AuditSecrets secrets = new AuditSecrets(master, keys);
        Sealer sealer = new Sealer(sql, secrets, transactions, clock);
        ContentRules rules = new ContentRules(sql, transactions, clock);
        return new Audit(
                new StoredAuditTrail(guard, sql, secrets, sealer, rules, clock),
                new StoredAuditChain(guard, sql, secrets, sealer),
                sealer,
                rules);
    }
}
