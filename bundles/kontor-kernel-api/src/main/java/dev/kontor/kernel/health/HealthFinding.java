package dev.kontor.kernel.health;

import java.util.Objects;

/**
 * One thing that was looked at, without personal data and without names of tenants: everybody who watches the node
 * reads it.
 *
 * @param name stable, lower case, what monitoring goes by, for example {@code database}
 * @param message one English sentence that says what was seen, with figures
 * @param action what to do, in one English sentence; empty when it is {@link HealthState#OK}
 */
public record HealthFinding(String name, HealthState state, String message, String action) {

    public HealthFinding {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(action, "action");
    }

    public static HealthFinding ok(String name, String message) {
        return new HealthFinding(name, HealthState.OK, message, "");
    }

    public static HealthFinding warn(String name, String message, String action) {
        return new HealthFinding(name, HealthState.WARN, message, action);
    }

    public static HealthFinding critical(String name, String message, String action) {
        return new HealthFinding(name, HealthState.CRITICAL, message, action);
    }
}
