package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.Account;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Login names: whom they stand for. */
final class LoginRules {
    private static final String ACCOUNTS = "UserDirectory.accounts";

    static final List<Rule> ALL = List.of(
            must("HOST-L-01", "A login name stands for its account", ACCOUNTS, LoginRules::account),
            must("HOST-L-02", "Upper and lower case of a login name are the same", ACCOUNTS, LoginRules::anyCase),
            must(
                    "HOST-L-03",
                    "A login name in two tenants stands for both accounts, each once",
                    ACCOUNTS,
                    LoginRules::both),
            must("HOST-L-04", "An unknown login name stands for nobody", ACCOUNTS, LoginRules::unknown));

    private LoginRules() {}

    private static void account(Scene scene) {
        TenantId tenant = scene.tenant();
        String login = Scene.fresh("anna");
        UserId anna = scene.user(tenant, UserSketch.of(Scene.fresh("u"), login, "Anna"));
        Expect.rows(scene.users().accounts(login), List.of(new Account(tenant, anna)), "the accounts");
    }

    private static void anyCase(Scene scene) {
        TenantId tenant = scene.tenant();
        String login = Scene.fresh("Anna.M");
        UserId anna = scene.user(tenant, UserSketch.of(Scene.fresh("u"), login, "Anna"));
        List<Account> expected = List.of(new Account(tenant, anna));
        Expect.rows(scene.users().accounts(login.toUpperCase(Locale.ROOT)), expected, "the accounts in capitals");
        Expect.rows(scene.users().accounts(login.toLowerCase(Locale.ROOT)), expected, "the accounts in small letters");
    }

    private static void both(Scene scene) {
        String login = Scene.fresh("anna");
        TenantId one = scene.tenant();
        TenantId other = scene.tenant();
        UserId anna = scene.user(one, UserSketch.of(Scene.fresh("u"), login, "Anna"));
        UserId berta = scene.user(other, UserSketch.of(Scene.fresh("u"), login, "Berta"));
        List<Account> accounts = scene.users().accounts(login);
        Expect.that(accounts != null, "the accounts were null");
        Expect.equal(accounts.size(), 2, "the number of accounts");
        Expect.equal(Set.copyOf(accounts), Set.of(new Account(one, anna), new Account(other, berta)), "the accounts");
    }

    private static void unknown(Scene scene) {
        scene.user(scene.tenant(), "Anna");
        for (String login : List.of(Scene.fresh("nobody"), "", " ", "%", "' or 1=1 --", "x".repeat(10_000))) {
            Expect.empty(scene.users().accounts(login), "the accounts of an unknown login name");
        }
    }
}
