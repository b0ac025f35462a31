package dev.kontor.kernel.internal.module;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Locale;

/** The kernel among the modules, so that a host can offer its permissions for roles. */
public final class KernelDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return ModuleId.KERNEL;
    }

    @Override
    public String displayName(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? "Verwaltung" : "Administration";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                KernelModule.TENANTS,
                KernelModule.MODULES,
                KernelModule.AUDIT,
                KernelModule.PRIVACY,
                KernelModule.USERS,
                KernelModule.EVENTS,
                KernelModule.EVENT_CONTENT,
                KernelModule.INTAKE,
                KernelModule.HEALTH,
                KernelModule.READ_EMAIL,
                KernelModule.CASES,
                KernelModule.TOKENS);
    }
}
