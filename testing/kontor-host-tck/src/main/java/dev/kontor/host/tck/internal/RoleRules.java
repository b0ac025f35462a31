package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.HostRole;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles: why somebody has a permission. */
final class RoleRules {
    private static final String LIST = "RoleDirectory.list";
    private static final String OF = "RoleDirectory.rolesOf";
    private static final Set<String> SOME = Set.of("contacts.read", "activities.read");

    static final List<Rule> ALL = List.of(
            must("HOST-R-01", "The list has every role once, by name", LIST, RoleRules::sorted),
            must("HOST-R-02", "A user's permissions are those of their roles", OF, RoleRules::union),
            must("HOST-R-03", "A user's roles stand in the list", OF, RoleRules::listed),
            must("HOST-R-04", "An unknown user, or one of another tenant, has no roles", OF, RoleRules::unknown),
            must("HOST-R-05", "An unknown tenant has no roles", LIST, RoleRules::nowhere));

    private RoleRules() {}

    private static UserId user(Scene scene, TenantId tenant) {
        return scene.user(
                tenant,
                UserSketch.of(Scene.fresh("u"), Scene.fresh("l"), "Anna").with(SOME));
    }

    private static void sorted(Scene scene) {
        scene.roles();
        TenantId tenant = scene.tenant();
        user(scene, tenant);
        List<HostRole> roles = scene.roles().list(tenant);
        Expect.that(roles != null, "the roles were null");
        List<String> names = roles.stream().map(HostRole::name).toList();
        Expect.rows(names, names.stream().sorted().toList(), "the names of the roles");
        List<String> ids = roles.stream().map(HostRole::id).toList();
        Expect.equal(new HashSet<>(ids).size(), ids.size(), "the number of different roles");
    }

    private static void union(Scene scene) {
        scene.roles();
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant);
        List<HostRole> roles = scene.roles().rolesOf(tenant, anna);
        Expect.that(roles != null, "the roles were null");
        Set<String> together =
                roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        Expect.equal(together, scene.find(tenant, anna).permissions(), "what the roles come to");
    }

    private static void listed(Scene scene) {
        scene.roles();
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant);
        Expect.that(
                scene.roles().list(tenant).containsAll(scene.roles().rolesOf(tenant, anna)),
                "a role of the user was in no list");
    }

    private static void unknown(Scene scene) {
        scene.roles();
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant);
        Expect.empty(scene.roles().rolesOf(tenant, new UserId("nobody")), "the roles of an unknown user");
        Expect.empty(scene.roles().rolesOf(scene.tenant(), anna), "the roles of a user of another tenant");
    }

    private static void nowhere(Scene scene) {
        Expect.empty(
                scene.roles().rolesOf(new TenantId("no-such-tenant"), new UserId("nobody")),
                "the roles in an unknown tenant");
        Expect.that(scene.roles().list(new TenantId("no-such-tenant")) != null, "the roles were null");
    }
}
