package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;
import static dev.kontor.host.tck.internal.HostRules.should;

import dev.kontor.host.HostUser;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Users: found as they are, in their own tenant only. */
final class UserRules {
    private static final String FIND = "UserDirectory.find";
    private static final String LIST = "UserDirectory.list";
    private static final String DIRECTORY = "UserDirectory";
    private static final int THREADS = 8;
    private static final int QUESTIONS = 200;
    private static final Duration FROM_MEMORY = Duration.ofMillis(20);

    static final List<Rule> ALL = List.of(
            must("HOST-U-01", "A user is found with id, name and address as they are", FIND, UserRules::found),
            must("HOST-U-02", "An unknown user is empty, whatever the id looks like", FIND, UserRules::unknown),
            must("HOST-U-03", "A user of another tenant is unknown", FIND, UserRules::foreign),
            must("HOST-U-04", "The same id in two tenants is two users", FIND, UserRules::twins),
            must("HOST-U-05", "An inactive user is found, as inactive", FIND, UserRules::inactive),
            must("HOST-U-06", "The language is the one that was set, or null", FIND, UserRules::language),
            must("HOST-U-07", "The zone is the one that was set, or null", FIND, UserRules::zone),
            must("HOST-U-08", "The list has every user once, inactive ones included", LIST, UserRules::everybody),
            must("HOST-U-09", "The list has no user of another tenant", LIST, UserRules::nobodyElse),
            must("HOST-U-10", "The list is sorted by display name", LIST, UserRules::sorted),
            must("HOST-U-11", "The list of a tenant without users, or an unknown one, is empty", LIST, UserRules::none),
            must("HOST-U-12", "What a caller does to the list changes nothing for the next", LIST, UserRules::unshared),
            must("HOST-U-13", "Many threads at once each get their own answer", DIRECTORY, UserRules::threads),
            should(
                    "HOST-U-14",
                    "A user is found within 20 ms, as the guard asks at each call",
                    FIND,
                    UserRules::quick));

    private UserRules() {}

    private static void found(Scene scene) {
        TenantId tenant = scene.tenant();
        UserSketch sketch = UserSketch.of(Scene.fresh("u"), Scene.fresh("l"), "Jürgen Groß 😀")
                .at("j.gross@example.org");
        scene.user(tenant, sketch);
        HostUser found = scene.find(tenant, sketch.id());
        Expect.equal(found.id(), sketch.id(), "the id");
        Expect.equal(found.displayName(), sketch.displayName(), "the display name");
        Expect.equal(found.email(), sketch.email(), "the address");
        Expect.that(found.active(), "a new user was not active");
    }

    private static void unknown(Scene scene) {
        TenantId tenant = scene.tenant();
        scene.user(tenant, "Anna");
        for (String id : List.of("nobody", "' or 1=1 --", "%", "*", " ", "ä\u202E", "x".repeat(10_000))) {
            Expect.empty(scene.users().find(tenant, new UserId(id)), "an unknown user");
        }
        Expect.empty(
                scene.users().find(new TenantId("no-such-tenant"), new UserId("nobody")),
                "a user of an unknown tenant");
    }

    private static void foreign(Scene scene) {
        UserId anna = scene.user(scene.tenant(), "Anna");
        Expect.empty(scene.users().find(scene.tenant(), anna), "a user of another tenant");
    }

    private static void twins(Scene scene) {
        String id = Scene.fresh("u");
        TenantId one = scene.tenant();
        TenantId other = scene.tenant();
        scene.user(one, UserSketch.of(id, Scene.fresh("l"), "Anna"));
        scene.user(other, UserSketch.of(id, Scene.fresh("l"), "Berta"));
        Expect.equal(scene.find(one, new UserId(id)).displayName(), "Anna", "the user in the first tenant");
        Expect.equal(scene.find(other, new UserId(id)).displayName(), "Berta", "the user in the second tenant");
    }

    private static void inactive(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        scene.host().setActive(tenant, anna, false);
        Scene.soon(() -> !scene.find(tenant, anna).active(), "an inactive user was active");
    }

    private static void language(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId french = scene.user(tenant, speaking("Claire", Locale.CANADA_FRENCH, null));
        UserId none = scene.user(tenant, speaking("Anna", null, null));
        Expect.equal(scene.find(tenant, french).locale(), Locale.CANADA_FRENCH, "the language");
        Expect.equal(scene.find(tenant, none).locale(), null, "the language of a user who has set none");
    }

    private static void zone(Scene scene) {
        TenantId tenant = scene.tenant();
        ZoneId zone = ZoneId.of("America/St_Johns");
        UserId far = scene.user(tenant, speaking("Claire", null, zone));
        UserId none = scene.user(tenant, speaking("Anna", null, null));
        Expect.equal(scene.find(tenant, far).zone(), zone, "the zone");
        Expect.equal(scene.find(tenant, none).zone(), null, "the zone of a user who has set none");
    }

    private static UserSketch speaking(String name, Locale language, ZoneId zone) {
        return UserSketch.of(Scene.fresh(name), Scene.fresh(name), name).in(language, zone);
    }

    private static void everybody(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        UserId berta = scene.user(tenant, "Berta");
        scene.host().setActive(tenant, berta, false);
        Scene.soon(
                () -> List.of(anna, berta).equals(ids(scene, tenant)),
                "the list has not everybody once, the inactive included");
    }

    private static void nobodyElse(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        scene.user(scene.tenant(), "Berta");
        Expect.rows(ids(scene, tenant), List.of(anna), "the list");
    }

    private static void sorted(Scene scene) {
        TenantId tenant = scene.tenant();
        for (String name : List.of("Doris", "Anna", "Clara", "Berta")) {
            scene.user(tenant, name);
        }
        Expect.rows(
                scene.users().list(tenant).stream().map(HostUser::displayName).toList(),
                List.of("Anna", "Berta", "Clara", "Doris"),
                "the names");
    }

    private static void none(Scene scene) {
        Expect.empty(scene.users().list(scene.tenant()), "the list of an empty tenant");
        Expect.empty(scene.users().list(new TenantId("no-such-tenant")), "the list of an unknown tenant");
    }

    private static void unshared(Scene scene) {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        Unshared.clear(scene.users().list(tenant));
        Expect.rows(ids(scene, tenant), List.of(anna), "the list after a caller has cleared their own");
    }

    private static void threads(Scene scene) throws Exception {
        TenantId tenant = scene.tenant();
        List<UserId> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(scene.user(tenant, "User " + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (UserId user : all) {
                asked.add(threads.submit(() -> askAgainAndAgain(scene, tenant, user)));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    "With " + THREADS + " threads: " + failed.getCause().getMessage(), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void askAgainAndAgain(Scene scene, TenantId tenant, UserId user) {
        for (int i = 0; i < QUESTIONS; i++) {
            Expect.equal(scene.find(tenant, user).id(), user, "the user that one of many threads asked for");
        }
    }

    private static void quick(Scene scene) throws Exception {
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            times.add(Scene.timed(() -> scene.find(tenant, anna)));
        }
        Duration median = times.stream().sorted().toList().get(times.size() / 2);
        Expect.that(median.compareTo(FROM_MEMORY) <= 0, "half of the answers took longer than " + median);
    }

    private static List<UserId> ids(Scene scene, TenantId tenant) {
        List<HostUser> all = scene.users().list(tenant);
        Expect.that(all != null, "the list was null");
        return all.stream().map(HostUser::id).toList();
    }
}
