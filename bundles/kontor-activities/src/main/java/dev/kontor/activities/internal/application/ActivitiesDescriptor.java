package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the module says of itself. */
public final class ActivitiesDescriptor implements ModuleDescriptor {

    private final ActivityTypes types;

    public ActivitiesDescriptor(ActivityTypes types) {
        this.types = types;
    }

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
        return Stream.concat(
                        Stream.of(
                                ActivitiesModule.READ,
                                ActivitiesModule.READ_TEAMS,
                                ActivitiesModule.READ_ALL_TEAMS,
                                ActivitiesModule.WRITE,
                                ActivitiesModule.DELETE,
                                ActivitiesModule.RESTORE,
                                ActivitiesModule.ASSIGN,
                                ActivitiesModule.CONFIGURE,
                                ActivitiesModule.FIGURES_OF_COLLEAGUES),
                        types.keys().stream().map(ActivitiesModule::readType))
                .toList();
    }
}
