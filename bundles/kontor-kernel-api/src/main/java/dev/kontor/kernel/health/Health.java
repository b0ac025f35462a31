package dev.kontor.kernel.health;

import java.util.List;

/**
 * The findings of all health checks of this node. For code inside the container, which is trusted; whoever shows them
 * to a user asks the guard for {@code kernel.health} first, as the REST API does.
 */
public interface Health {

    /**
     * The worst first, then by name. An answer counts for a second, so that it may be asked often; it comes within
     * about four seconds, also when something hangs.
     */
    List<HealthFinding> findings();
}
