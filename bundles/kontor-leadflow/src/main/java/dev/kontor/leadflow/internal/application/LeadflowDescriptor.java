package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.leadflow.LeadflowModule;
import java.util.List;
import java.util.Locale;

/** What the module says of itself. */
public final class LeadflowDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return LeadflowModule.ID;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Kundenfluss" : "Lead flow";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(LeadflowModule.READ, LeadflowModule.WORK, LeadflowModule.SUPERVISE, LeadflowModule.SETUP);
    }
}
