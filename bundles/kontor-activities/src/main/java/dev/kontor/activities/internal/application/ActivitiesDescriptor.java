package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Locale;

/** What the module says of itself. */
public final class ActivitiesDescriptor implements ModuleDescriptor {

    @Override
    public ModuleId id() {
        return ActivitiesModule.ID;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Kontakt-Aktivitäten" : "Contact activities";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                ActivitiesModule.READ,
                ActivitiesModule.READ_ALL_TEAMS,
                ActivitiesModule.WRITE,
                ActivitiesModule.DELETE,
                ActivitiesModule.ASSIGN);
    }
}
