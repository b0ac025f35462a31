package dev.kontor.kernel.module;

import dev.kontor.kernel.event.EventType;

/** The events of the switch. */
public final class ModuleEvents {

    /** A module was switched on or off for the tenant; the order key is the module's id. */
    public static final EventType<ModuleSwitched> SWITCHED =
            new EventType<>("kernel.module-switched", ModuleSwitched.class);

    /** What was switched, and to what. */
    public record ModuleSwitched(ModuleId module, boolean enabled) {}

    private ModuleEvents() {}
}
