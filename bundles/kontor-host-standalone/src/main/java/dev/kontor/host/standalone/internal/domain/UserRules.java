package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.rules.FieldChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a user must be made of, in a tenant with these teams and roles. */
public final class UserRules {
    private static final int ID = 64;
    private static final int NAME = 200;
    private static final int EMAIL = 254;
    private static final int LOGIN = 100;
    private static final int LOCALE = 35;

    private final Set<TeamId> teams;
    private final Set<String> roles;

    public UserRules(Set<TeamId> teams, Set<String> roles) {
        this.teams = Set.copyOf(teams);
        this.roles = Set.copyOf(roles);
    }

    /** A new id must not be the kernel's own user: that one may everything. */
    public static FieldChecks checkId(UserId id) {
        FieldChecks checks = new FieldChecks().required("id", id == null ? null : id.value());
        if (id != null) {
            checks.line("id", id.value(), ID);
            checks.that(!CallContext.SYSTEM_USER.value().equalsIgnoreCase(id.value()), "id", "reserved");
        }
        return checks;
    }

    public FieldChecks check(FieldChecks checks, UserData data) {
        checks.required("data", data);
        if (data == null) {
            return checks;
        }
        checks.required("displayName", data.displayName())
                .line("displayName", data.displayName(), NAME)
                .line("email", data.email(), EMAIL)
                .that(data.email() == null || data.email().indexOf('@') > 0, "email", "malformed")
                .line("locale", data.locale() == null ? null : data.locale().toLanguageTag(), LOCALE);
        for (int i = 0; i < data.logins().size(); i++) {
            checks.required("logins[" + i + "]", data.logins().get(i))
                    .line("logins[" + i + "]", data.logins().get(i), LOGIN);
        }
        checks.that(new HashSet<>(data.logins()).size() == data.logins().size(), "logins", "repeated");
        known(checks, "teams", data.teams(), teams);
        known(checks, "roles", data.roles(), roles);
        return checks;
    }

    private static <T> void known(FieldChecks checks, String field, List<T> named, Set<T> known) {
        for (int i = 0; i < named.size(); i++) {
            checks.that(known.contains(named.get(i)), field + "[" + i + "]", "unknown");
        }
        checks.that(new HashSet<>(named).size() == named.size(), field, "repeated");
    }
}
