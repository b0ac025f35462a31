package dev.kontor.host;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A user as the host knows them.
 *
 * @param displayName never empty
 * @param email the user's business address, or null; mail from it counts as outgoing
 * @param active whether they may act; an inactive user's calls are {@code Unauthorized}
 * @param teams the main team first
 * @param permissions keys such as {@code contacts.write}; {@code *} stands for all
 * @param locale the user's language, or null for the tenant's
 * @param zone the user's zone, or null for the tenant's
 */
public record HostUser(
        UserId id,
        String displayName,
        String email,
        boolean active,
        List<TeamId> teams,
        Set<String> permissions,
        Locale locale,
        ZoneId zone) {

    public HostUser {
        teams = List.copyOf(teams);
        permissions = Set.copyOf(permissions);
    }
}
