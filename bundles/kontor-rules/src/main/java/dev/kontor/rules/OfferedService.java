package dev.kontor.rules;

import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service that a bundle has registered with the framework. */
public final class OfferedService {
    private static final Logger LOG = LoggerFactory.getLogger(OfferedService.class);

    private OfferedService() {}

    /** Takes it away. If its bundle was stopped meanwhile, the framework has taken it away already. */
    public static void withdraw(ServiceRegistration<?> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException stopped) {
            LOG.debug("{} was taken away by the stop of its bundle", registration, stopped);
        }
    }
}
