package dev.kontor.kernel.health;

import java.util.List;

/**
 * What a module says of its health; registered as an OSGi service by each that has something to say. It is asked in
 * the background and must not have side effects; what it doesn't answer in four seconds, or answers with an exception,
 * counts as {@link #whenSilent()}.
 */
public interface HealthCheck {

    /** Stable, lower case, one word where possible; unique among the checks of a node. */
    String name();

    /** How bad it is that this check gives no answer: {@code CRITICAL} only where the node can't serve without it. */
    HealthState whenSilent();

    /** What was found; one finding or several, never none. */
    List<HealthFinding> findings();
}
