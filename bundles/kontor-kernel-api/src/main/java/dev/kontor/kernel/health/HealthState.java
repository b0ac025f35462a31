package dev.kontor.kernel.health;

/** How bad a finding is; the later, the worse. */
public enum HealthState {
    /** As it should be. */
    OK,
    /** The node works, but somebody must look before it gets worse. */
    WARN,
    /** The node can't serve its users; a load balancer should send them elsewhere. */
    CRITICAL
}
