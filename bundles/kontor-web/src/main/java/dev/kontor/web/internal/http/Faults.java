package dev.kontor.web.internal.http;

import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.persistence.DatabaseUnavailableException;
import dev.kontor.persistence.UnitClosedException;
import java.util.UUID;
import org.osgi.service.blueprint.container.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what was thrown apart: a refusal, a service that is away for a moment, or a fault that goes to the log. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    public static Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Refusal refusal = refusal(cause);
            if (refusal != null) {
                return Problem.of(refusal);
            }
            if (cause instanceof KontorFault fault) {
                return Problem.fault(fault.reference());
            }
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Fault {} while answering a request", reference, new WithoutMessages(thrown));
        return Problem.fault(reference);
    }

    private static Refusal refusal(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return refused.refusal();
        }
        if (cause instanceof UnitClosedException || cause instanceof ServiceUnavailableException) {
            return new Refusal.Unavailable("kontor");
        }
        return cause instanceof DatabaseUnavailableException ? new Refusal.Unavailable("database") : null;
    }
}
