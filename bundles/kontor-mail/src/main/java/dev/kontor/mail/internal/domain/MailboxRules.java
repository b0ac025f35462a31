package dev.kontor.mail.internal.domain;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.rules.FieldChecks;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a mailbox may be set to; all that is wrong at once. */
public final class MailboxRules {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_POLL = 1_440;
    private static final int MAX_ASSIGNED = 100;

    private MailboxRules() {}

    /**
     * @param before what is stored, or null for a new one
     * @param users those of the tenant
     * @param teams those of the tenant
     */
    public static FieldChecks check(MailboxData data, MailboxData before, Set<UserId> users, Set<TeamId> teams) {
        FieldChecks checks = connection(data);
        checks.required("name", data.name()).line("name", data.name(), 200).line("address", data.address(), 320);
        checks.that(data.address() == null || data.address().strip().matches("\\S+@\\S+"), "address", "invalid");
        checks.required("since", data.since()).required("action", data.action());
        checks.line("sentFolder", data.sentFolder(), 500);
        if (data.pollMinutes() < 1 || data.pollMinutes() > MAX_POLL) {
            checks.problem("pollMinutes", "out-of-range", Map.of("min", "1", "max", String.valueOf(MAX_POLL)));
        }
        if (data.password() == null && (before == null || !sameServer(data, before))) {
            checks.problem("password", "required");
        }
        checks.required("assignment", data.assignment());
        return data.assignment() == null ? checks : assignment(checks, data, users, teams);
    }

    /** What is needed to connect. */
    public static FieldChecks connection(MailboxData data) {
        FieldChecks checks = new FieldChecks();
        checks.required("host", data.host()).line("host", data.host(), 255);
        checks.that(data.host() == null || !data.host().contains(" "), "host", "invalid");
        if (data.port() < 1 || data.port() > MAX_PORT) {
            checks.problem("port", "out-of-range", Map.of("min", "1", "max", String.valueOf(MAX_PORT)));
        }
        checks.required("security", data.security());
        checks.required("login", data.login()).line("login", data.login(), 320);
        return checks.line("password", data.password(), 500);
    }

    /** Whether a stored password goes to whom it was given for. */
    public static boolean sameServer(MailboxData data, MailboxData before) {
        return Objects.equals(data.host(), before.host())
                && data.port() == before.port()
                && data.security() == before.security()
                && Objects.equals(data.login(), before.login());
    }

    /** Whether it is this user's alone. */
    public static boolean ownedBy(MailboxData data, UserId user) {
        return data.assignment() != null
                && data.assignment().isPrivate()
                && data.assignment().employees().equals(java.util.List.of(user));
    }

    private static FieldChecks assignment(FieldChecks checks, MailboxData data, Set<UserId> users, Set<TeamId> teams) {
        var assignment = data.assignment();
        checks.that(assignment.employees().size() <= MAX_ASSIGNED, "assignment.employees", "too-many");
        checks.that(assignment.teams().size() <= MAX_ASSIGNED, "assignment.teams", "too-many");
        checks.that(users.containsAll(assignment.employees()), "assignment.employees", "unknown");
        return checks.that(teams.containsAll(assignment.teams()), "assignment.teams", "unknown");
    }
}
