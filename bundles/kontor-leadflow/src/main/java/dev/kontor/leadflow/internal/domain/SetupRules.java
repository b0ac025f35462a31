package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.rules.FieldChecks;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What can be set (L23): whatever isn't known is refused, never left out in silence. */
public final class SetupRules {
    private static final int MAX_LISTS = 50;
    private static final int MAX_ROLES = 50;
    private static final int MAX_LEASE = 525_600;
    private static final int MAX_GRACE = 10_080;
    private static final int MAX_SHOWN = 240;

    private SetupRules() {}

    /**
     * @param before what was set until now: a list or role that is gone meanwhile may stay
     * @param lists the lists there are
     * @param roles the roles there are; null where the host tells none
     */
    public static FieldChecks check(
            LeadflowSetup setup, LeadflowSetup before, Collection<UUID> lists, Collection<String> roles) {
        FieldChecks checks = new FieldChecks()
                .that(setup.lists().size() <= MAX_LISTS, "lists", "too-many")
                .that(setup.reservingRoles().size() <= MAX_ROLES, "reservingRoles", "too-many")
                .that(LeadflowSetup.INFORMATION.containsAll(setup.information()), "information", "unknown")
                .that(
                        setup.information().stream().distinct().count()
                                == setup.information().size(),
                        "information",
                        "repeated")
                .that(
                        setup.lists().stream()
                                .allMatch(list ->
                                        lists.contains(list) || before.lists().contains(list)),
                        "lists",
                        "unknown")
                .that(
                        roles == null
                                || setup.reservingRoles().stream()
                                        .allMatch(role -> roles.contains(role)
                                                || before.reservingRoles().contains(role)),
                        "reservingRoles",
                        "unknown");
        if (setup.leaseMinutes() != null) {
            range(checks, "leaseMinutes", setup.leaseMinutes(), 1, MAX_LEASE);
        }
        range(checks, "callbackGraceMinutes", setup.callbackGraceMinutes(), 0, MAX_GRACE);
        range(checks, "shownMinutes", setup.shownMinutes(), 1, MAX_SHOWN);
        setup.reservingRoles().forEach(role -> checks.line("reservingRoles", role, 100));
        return checks;
    }

    private static void range(FieldChecks checks, String field, int value, int least, int most) {
        if (value < least || value > most) {
            checks.problem(field, "out-of-range", Map.of("min", String.valueOf(least), "max", String.valueOf(most)));
        }
    }
}
