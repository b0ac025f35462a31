package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.standalone.UserData;
import java.util.Locale;
import java.util.Objects;

/** Login names in lower case: what somebody types may differ from what somebody else has set up. */
public final class LoginNames {

    private LoginNames() {}

    public static String folded(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    /** The same user with the login names as they are kept; null stays null, for the rules to refuse. */
    public static UserData folded(UserData data) {
        return data == null || data.logins().stream().anyMatch(Objects::isNull)
                ? data
                : new UserData(
                        data.displayName(),
                        data.email(),
                        data.logins().stream().map(LoginNames::folded).toList(),
                        data.teams(),
                        data.roles(),
                        data.locale(),
                        data.zone());
    }
}
