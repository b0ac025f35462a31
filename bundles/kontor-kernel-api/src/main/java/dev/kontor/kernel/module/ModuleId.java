package dev.kontor.kernel.module;

import dev.kontor.kernel.TypedId;
import java.util.Objects;

/** A module as an administrator switches it, for example {@code contacts}; lower case, stable. */
public record ModuleId(String value) implements TypedId<String> {

    /** The kernel's own permissions belong to it; it can't be switched off. */
    public static final ModuleId KERNEL = new ModuleId("kernel");

    public ModuleId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
