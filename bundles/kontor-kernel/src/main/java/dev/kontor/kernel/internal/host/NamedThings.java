package dev.kontor.kernel.internal.host;

import dev.kontor.host.HostRole;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.UserId;
import java.util.List;

/** Users, teams and roles: who is named must be who was asked for, and what is listed must have an id and a name. */
final class NamedThings {

    static final List<AnswerRule<HostUser>> USERS =
            List.of(new AnswerRule<>("user-without-id", user -> user.id() != null));

    static final List<AnswerRule<HostTeam>> TEAMS = List.of(
            new AnswerRule<>("team-without-id", team -> team.id() != null),
            new AnswerRule<>("team-without-name", team -> named(team.name())));

    static final List<AnswerRule<HostRole>> ROLES = List.of(
            new AnswerRule<>("role-without-id", role -> named(role.id())),
            new AnswerRule<>("role-without-name", role -> named(role.name())));

    private NamedThings() {}

    static List<AnswerRule<HostUser>> user(UserId asked) {
        return List.of(new AnswerRule<>("somebody-else", user -> asked.equals(user.id())));
    }

    private static boolean named(String text) {
        return text != null && !text.isBlank();
    }
}
