package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostRole;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.User;
import dev.kontor.kernel.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The users and teams of a tenant as the guard and the login need them. */
record TenantUsers(
        List<HostUser> users,
        Map<UserId, HostUser> byId,
        Map<String, UserId> byLogin,
        List<HostTeam> teams,
        List<HostRole> roles,
        Map<UserId, List<HostRole>> rolesOf) {

    static TenantUsers of(List<User> users, List<HostTeam> teams, List<Role> roles) {
        Map<String, HostRole> known = new LinkedHashMap<>();
        roles.forEach(
                role -> known.put(role.name(), new HostRole(role.name(), role.name(), Set.copyOf(role.permissions()))));
        List<HostUser> all = new ArrayList<>();
        Map<UserId, HostUser> byId = new HashMap<>();
        Map<String, UserId> byLogin = new HashMap<>();
        Map<UserId, List<HostRole>> rolesOf = new HashMap<>();
        for (User user : users) {
            List<HostRole> has = user.data().roles().stream()
                    .filter(known::containsKey)
                    .sorted()
                    .map(known::get)
                    .toList();
            HostUser host = host(user, has);
            rolesOf.put(user.id(), has);
            all.add(host);
            byId.put(user.id(), host);
            user.data().logins().forEach(login -> byLogin.put(login, user.id()));
        }
        return new TenantUsers(
                List.copyOf(all),
                Map.copyOf(byId),
                Map.copyOf(byLogin),
                List.copyOf(teams),
                List.copyOf(known.values()),
                Map.copyOf(rolesOf));
    }

    private static HostUser host(User user, List<HostRole> roles) {
        Set<String> permissions =
                roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        return new HostUser(
                user.id(),
                user.data().displayName(),
                user.data().email(),
                user.active(),
                user.data().teams(),
                permissions,
                user.data().locale(),
                user.data().zone());
    }
}
