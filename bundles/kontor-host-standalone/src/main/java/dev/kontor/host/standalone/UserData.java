package dev.kontor.host.standalone;

import dev.kontor.kernel.TeamId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What is kept of a user.
 *
 * @param displayName 1 to 200 characters
 * @param email the business address, or null; at most 254 characters
 * @param logins the names by which Karaf's JAAS realm knows them, 1 to 100 characters each; may be empty. Upper and
 *     lower case are the same, they are kept in lower case
 * @param teams the main team first; each must exist
 * @param roles each must exist
 * @param locale the language, or null for the tenant's
 * @param zone the zone, or null for the tenant's
 */
public record UserData(
        String displayName,
        String email,
        List<String> logins,
        List<TeamId> teams,
        List<String> roles,
        Locale locale,
        ZoneId zone) {

    public UserData {
        logins = logins == null ? List.of() : List.copyOf(logins);
        teams = teams == null ? List.of() : List.copyOf(teams);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
