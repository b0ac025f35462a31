package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.internal.audit.StoredAuditTrail;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.secret.PersonKeys;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.PersonalRows;
import dev.kontor.persistence.Transactions;

/** The parts of privacy put together; the kernel's own contributors are always there. */
public record PrivacyParts(PrivacyService service, CarryOn carryOn, Contributors contributors) {

    public static PrivacyParts of(
            TransactionalGuard guard,
            Sql sql,
            Transactions transactions,
            StoredAuditTrail audit,
            PersonKeys keys,
            IdSource ids,
            KontorClock clock) {
        Contributors contributors = new Contributors(sql, transactions, clock);
        contributors.add(new EventsOfPerson(new PersonalRows(transactions)));
        contributors.add(new AuditOfPerson(audit, keys));
        ErasureTable erasures = new ErasureTable(sql);
        HoldTable holds = new HoldTable(sql);
        return new PrivacyParts(
                new PrivacyService(guard, erasures, holds, contributors, audit, ids, clock),
                new CarryOn(guard, erasures, holds, contributors, audit, clock),
                contributors);
    }
}
