package dev.kontor.host.tck;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A user that the kit wants.
 *
 * @param login the name by which the user logs in; may be the same in another tenant
 * @param email or null
 * @param teams the main team first; each was made before
 * @param permissions what the host's roles for this user must come to
 * @param locale or null
 * @param zone or null
 */
public record UserSketch(
        UserId id,
        String login,
        String displayName,
        String email,
        List<TeamId> teams,
        Set<String> permissions,
        Locale locale,
        ZoneId zone) {

    /** A user of whom only id, login and name matter. */
    public static UserSketch of(String id, String login, String displayName) {
        return new UserSketch(new UserId(id), login, displayName, null, List.of(), Set.of(), null, null);
    }

    public UserSketch with(Set<String> wanted) {
        return new UserSketch(id, login, displayName, email, teams, wanted, locale, zone);
    }

    public UserSketch in(Locale language, ZoneId place) {
        return new UserSketch(id, login, displayName, email, teams, permissions, language, place);
    }

    public UserSketch of(List<TeamId> members) {
        return new UserSketch(id, login, displayName, email, members, permissions, locale, zone);
    }

    public UserSketch at(String address) {
        return new UserSketch(id, login, displayName, address, teams, permissions, locale, zone);
    }
}
