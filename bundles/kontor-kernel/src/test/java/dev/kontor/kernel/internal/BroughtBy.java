package dev.kontor.kernel.internal;

import dev.kontor.kernel.internal.host.HostPart;
import dev.kontor.kernel.internal.host.HostServices;
import java.util.Arrays;
import java.util.Optional;

/** A host without a container: the parts are the interfaces that these objects implement. */
public final class BroughtBy implements HostServices {

    private final Object[] services;

    public BroughtBy(Object... services) {
        this.services = services;
    }

    @Override
    public boolean brought(HostPart part) {
        return find(part).isPresent();
    }

    @Override
    public Optional<Object> find(HostPart part) {
        return Arrays.stream(services).filter(part.type()::isInstance).findFirst();
    }
}
