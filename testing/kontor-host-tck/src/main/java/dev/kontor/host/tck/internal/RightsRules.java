package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.HostUser;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Permissions: exactly those that were given, and gone when they are taken. */
final class RightsRules {
    private static final String FIND = "UserDirectory.find, HostUser.permissions";
    private static final Set<String> BOTH = Set.of("contacts.read", "contacts.write");
    private static final Pattern KEY = Pattern.compile("\\*|[a-z0-9-]+\\.[a-z0-9-]+");

    static final List<Rule> ALL = List.of(
            must("HOST-P-01", "A user has the permissions that were given, and no others", FIND, RightsRules::given),
            must("HOST-P-02", "A permission that is taken away is gone within a second", FIND, RightsRules::taken),
            must(
                    "HOST-P-03",
                    "A user who is made inactive, or active again, is so within a second",
                    FIND,
                    RightsRules::off),
            must("HOST-P-04", "A permission is a key like contacts.read, or *", FIND, RightsRules::keys));

    private RightsRules() {}

    private static UserId user(Scene scene, TenantId tenant, Set<String> permissions) {
        return scene.user(
                tenant,
                UserSketch.of(Scene.fresh("u"), Scene.fresh("l"), "Anna").with(permissions));
    }

    private static void given(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant, BOTH);
        UserId berta = user(scene, tenant, Set.of());
        Expect.equal(scene.find(tenant, anna).permissions(), BOTH, "the permissions");
        Expect.equal(scene.find(tenant, berta).permissions(), Set.of(), "the permissions of a user who has none");
    }

    private static void taken(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant, BOTH);
        Expect.equal(scene.find(tenant, anna).permissions(), BOTH, "the permissions");
        scene.host().setPermissions(tenant, anna, Set.of("contacts.read"));
        Scene.soon(
                () -> Set.of("contacts.read").equals(scene.find(tenant, anna).permissions()),
                "a permission that was taken away was still there");
    }

    private static void off(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        Expect.that(scene.find(tenant, anna).active(), "a new user was not active");
        scene.host().setActive(tenant, anna, false);
        Scene.soon(() -> !scene.find(tenant, anna).active(), "an inactive user was still active");
        scene.host().setActive(tenant, anna, true);
        Scene.soon(() -> scene.find(tenant, anna).active(), "a user who may act again was still inactive");
    }

    private static void keys(Scene scene) {
        TenantId tenant = scene.tenant();
        user(scene, tenant, BOTH);
        user(scene, tenant, Set.of("*"));
        for (HostUser user : scene.users().list(tenant)) {
            for (String permission : user.permissions()) {
                Expect.that(KEY.matcher(permission).matches(), "a permission was " + permission);
            }
        }
    }
}
