package dev.kontor.kernel.guard;

import dev.kontor.kernel.module.ModuleId;
import java.util.Objects;

/**
 * A right that a host gives to roles, written {@code module.name}, for example {@code contacts.write}.
 * The module is the one that must be switched on for the call.
 */
public record Permission(ModuleId module, String name) {

    public Permission {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(name, "name");
    }

    /** As it is granted and stored. */
    public String key() {
        return module.value() + "." + name;
    }

    @Override
    public String toString() {
        return key();
    }
}
