package dev.kontor.shell;

import dev.kontor.rules.BorrowedService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Services for as long as a command runs: taken when it asks for them, given back at its end. Karaf's own references to
 * services are not used: with them it registers all commands of a bundle anew whenever a service comes or goes, and when
 * that happens while the bundle stops, those of the bundle that is gone stay registered and hide the new ones.
 */
final class TakenServices implements AutoCloseable {
    private final BundleContext taker;
    private final List<ServiceReference<?>> taken = new ArrayList<>();

    TakenServices(BundleContext taker) {
        this.taker = taker;
    }

    <S> Optional<S> one(Class<S> type) {
        return Optional.ofNullable(taker.getServiceReference(type)).flatMap(this::take);
    }

    <S> List<S> all(Class<S> type) {
        return references(type).stream()
                .map(this::take)
                .flatMap(Optional::stream)
                .toList();
    }

    private <S> Optional<S> take(ServiceReference<S> reference) {
        S service = taker.getService(reference);
        if (service != null) {
            taken.add(reference);
        }
        return Optional.ofNullable(service);
    }

    private <S> Collection<ServiceReference<S>> references(Class<S> type) {
        try {
            return taker.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter has no syntax", e);
        }
    }

    @Override
    public void close() {
        taken.forEach(reference -> BorrowedService.giveBack(taker, reference));
        taken.clear();
    }
}
