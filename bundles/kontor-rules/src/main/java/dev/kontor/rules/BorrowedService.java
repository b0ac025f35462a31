package dev.kontor.rules;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service that a bundle has got from the framework. */
public final class BorrowedService {
    private static final Logger LOG = LoggerFactory.getLogger(BorrowedService.class);

    private BorrowedService() {}

    /** Gives it back. If it came while the borrower was being stopped, the framework has taken it back already. */
    public static void giveBack(BundleContext borrower, ServiceReference<?> reference) {
        try {
            borrower.ungetService(reference);
        } catch (IllegalStateException stopped) {
            LOG.debug("{} was given back by the stop of its borrower", reference, stopped);
        }
    }
}
