package dev.kontor.kernel.internal.guard;

import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.persistence.ConcurrentChangeException;
import dev.kontor.persistence.DatabaseUnavailableException;
import dev.kontor.persistence.NoTransactionException;
import dev.kontor.persistence.UnitClosedException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told about an exception: a refusal where trying again or asking differently helps, else a fault. */
public final class FailureTranslation {
    private static final Logger LOG = LoggerFactory.getLogger(FailureTranslation.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 4;

    /** Serialization failures and deadlocks are class 40; lock timeouts are 55P03 in PostgreSQL and HYT00 in H2. */
    private static final String TRANSACTION_ROLLBACK = "40";

    /** Rules look before a row is inserted: who meets one with its key all the same was overtaken by another call. */
    private static final String DUPLICATE_KEY = "23505";

    private static final Set<String> LOCK_TIMEOUTS = Set.of("55P03", "HYT00");

    private final MissingServices services;

    public FailureTranslation(MissingServices services) {
        this.services = services;
    }

    /** The refusal that the failure is; empty when nobody can handle it. */
    Optional<Refusal> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Refusal> refusal = refusalOf(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Whether something is away that may be back in a moment. */
    public boolean isOutage(Throwable failure) {
        return refusal(failure).filter(Refusal.Unavailable.class::isInstance).isPresent();
    }

    private Optional<Refusal> refusalOf(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return Optional.ofNullable(refused.refusal());
        }
        if (cause instanceof UnitClosedException closed) {
            return Optional.of(new Refusal.Unavailable(closed.unit()));
        }
        if (cause instanceof DatabaseUnavailableException) {
            return Optional.of(new Refusal.Unavailable("database"));
        }
        if (cause instanceof NoTransactionException) {
            return Optional.of(new Refusal.Unavailable("persistence"));
        }
        if (cause instanceof ConcurrentChangeException
                || cause instanceof SQLException sql && isConcurrentChange(sql.getSQLState())) {
            return Optional.of(new Refusal.Conflict(
                    "concurrent-change", null, "Somebody changed the same at the same time. Try again."));
        }
        return services.missing(cause).map(Refusal.Unavailable::new);
    }

    private static boolean isConcurrentChange(String state) {
        return state != null
                && (state.startsWith(TRANSACTION_ROLLBACK)
                        || LOCK_TIMEOUTS.contains(state)
                        || state.equals(DUPLICATE_KEY));
    }

    /** A fault with a reference under which the log has its cause; one that already is a fault stays what it is. */
    KontorFault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KontorFault fault) {
                return fault;
            }
        }
        byte[] random = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().formatHex(random);
        LOG.error("Fault {}", reference, new WithoutMessages(failure));
        return new KontorFault("unexpected", reference, failure);
    }
}
