package dev.kontor.persistence.internal.extender;

import dev.kontor.kernel.health.HealthCheck;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.health.HealthState;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Whether the tables of every module that runs here are as its code needs them. */
final class MigrationHealth implements HealthCheck {

    private final Supplier<Collection<UnitBundle>> units;

    MigrationHealth(Supplier<Collection<UnitBundle>> units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public HealthState whenSilent() {
        return HealthState.WARN;
    }

    @Override
    public List<HealthFinding> findings() {
        Collection<UnitBundle> all = units.get();
        List<HealthFinding> troubles = all.stream()
                .filter(unit -> unit.readiness() != UnitBundle.Readiness.READY)
                .map(this::trouble)
                .toList();
        return troubles.isEmpty()
                ? List.of(HealthFinding.ok(name(), "The tables of " + all.size() + " modules are up to date."))
                : troubles;
    }

    private HealthFinding trouble(UnitBundle unit) {
        String name = name() + "." + unit.name();
        return switch (unit.readiness()) {
            case WAITING ->
                HealthFinding.warn(
                        name, "The tables are not up to date yet.", "Wait; if it stays so, look at the database.");
            case TOO_OLD ->
                HealthFinding.critical(
                        name,
                        "The tables are of a newer version that this one can't work on.",
                        "Install the newer version on this node too; UPGRADING.md says what changed.");
            case FAILED ->
                HealthFinding.critical(
                        name,
                        "The migration or the start of the unit failed.",
                        "The log has the cause; mend it and restart the bundle kontor-" + unit.name() + ".");
            case READY -> HealthFinding.ok(name, "The tables are up to date.");
        };
    }
}
