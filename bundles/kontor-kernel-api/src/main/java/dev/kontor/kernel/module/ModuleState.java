package dev.kontor.kernel.module;

/**
 * A module in one tenant.
 *
 * @param installed whether its bundle runs on this node at the moment
 * @param enabled whether it is switched on for the tenant
 */
public record ModuleState(ModuleId id, boolean installed, boolean enabled) {}
