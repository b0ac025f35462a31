package dev.kontor.kernel.internal.host;

import java.util.Optional;

/** Where the parts of a host are found. */
public interface HostServices {

    /** Whether the host has ever brought the part: if so, it is away when it isn't there. */
    boolean brought(HostPart part);

    /** The part, after waiting a little for one that is being replaced; empty when it isn't there. */
    Optional<Object> find(HostPart part) throws InterruptedException;
}
