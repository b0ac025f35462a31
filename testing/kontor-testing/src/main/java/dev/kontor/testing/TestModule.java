package dev.kontor.testing;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Locale;

/** A module that is installed and says no more of itself. */
record TestModule(ModuleId id) implements ModuleDescriptor {

    @Override
    public String displayName(Locale locale) {
        return id.value();
    }

    @Override
    public List<Permission> permissions() {
        return List.of();
    }
}
