package dev.kontor.kernel.internal.guard;

import java.util.Optional;

/** Tells by an exception of the container which service of another bundle is missing. */
@FunctionalInterface
public interface MissingServices {

    /** Without a container no service goes away. */
    MissingServices NONE = failure -> Optional.empty();

    /** The name of the missing service's interface; empty when the failure is something else. */
    Optional<String> missing(Throwable failure);
}
