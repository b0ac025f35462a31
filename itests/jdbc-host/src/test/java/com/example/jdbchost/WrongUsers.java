package com.example.jdbchost;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes with users, logins and permissions. */
final class WrongUsers {
    private static final long SLOW_NANOS = 60_000_000;

    private WrongUsers() {}

    static Stream<WrongHost> all() {
        return Stream.of(
                wrong("null for an unknown user", "HOST-U-02", WrongUsers::nullForUnknown),
                wrong("throws for an unknown user", "HOST-U-02", WrongUsers::throwsForUnknown),
                wrong("hangs while it looks for an unknown user", "HOST-U-02", WrongUsers::hangsForUnknown),
                wrong("finds another tenant's user", "HOST-U-03", WrongUsers::anyTenants),
                wrong("one user for all tenants with that id", "HOST-U-04", WrongUsers::firstTenants),
                changed("inactive users are active", "HOST-U-05", user -> with(user, true, user.locale(), user.zone())),
                wrong("inactive users are unknown", "HOST-U-05", WrongUsers::inactiveUnknown),
                changed("the country of a language is lost", "HOST-U-06", WrongUsers::languageOnly),
                changed("no zone is the server's zone", "HOST-U-07", WrongUsers::serversZone),
                listed(
                        "the list leaves out inactive users",
                        "HOST-U-08",
                        list -> list.stream().filter(HostUser::active).toList()),
                listed(
                        "the list has users twice",
                        "HOST-U-08",
                        list -> Stream.concat(list.stream(), list.stream()).toList()),
                wrong("the list has users of all tenants", "HOST-U-09", WrongUsers::everybodysList),
                listed("the list isn't sorted", "HOST-U-10", WrongUsers::reversed),
                listed("null for an empty list", "HOST-U-11", list -> list.isEmpty() ? null : list),
                wrong("all callers share one list", "HOST-U-12", WrongUsers::sharedList),
                wrong("threads get each other's answers", "HOST-U-13", WrongUsers::sharedField),
                changed("slow, as it asks far away", "HOST-U-14", user -> {
                    LockSupport.parkNanos(SLOW_NANOS);
                    return user;
                }),
                wrong("login names are case-sensitive", "HOST-L-02", WrongUsers::caseSensitive),
                logins(
                        "a login name has one account only",
                        "HOST-L-03",
                        list -> list.stream().limit(1).toList()),
                logins(
                        "an account comes twice",
                        "HOST-L-03",
                        list -> Stream.concat(list.stream(), list.stream()).toList()),
                logins("null for an unknown login name", "HOST-L-04", list -> list.isEmpty() ? null : list),
                wrong("everybody may everything", "HOST-P-01", (good, sql) -> permitted(good, Set.of("*"))),
                wrong("a permission that was taken away counts for long", "HOST-P-02", WrongUsers::remembering),
                wrong("role names instead of permissions", "HOST-P-04", WrongUsers::roleNames));
    }

    private static WrongHost wrong(String mistake, String rule, BiFunction<UserDirectory, Sql, UserDirectory> part) {
        return new WrongHost(mistake, rule, "users", (host, sql) -> part.apply(host.users(), sql));
    }

    private static WrongHost changed(String mistake, String rule, UnaryOperator<HostUser> change) {
        return wrong(mistake, rule, (good, sql) -> GoodUsers.changed(good, change));
    }

    private static WrongHost listed(String mistake, String rule, UnaryOperator<List<HostUser>> change) {
        return wrong(mistake, rule, (good, sql) -> GoodUsers.listed(good, change));
    }

    private static WrongHost logins(String mistake, String rule, UnaryOperator<List<Account>> change) {
        return wrong(mistake, rule, (good, sql) -> new GoodUsers(good) {
            @Override
            public List<Account> accounts(String login) {
                return change.apply(good.accounts(login));
            }
        });
    }

    private static HostUser with(HostUser user, boolean active, Locale locale, ZoneId zone) {
        return new HostUser(
                user.id(), user.displayName(), user.email(), active, user.teams(), user.permissions(), locale, zone);
    }

    private static HostUser languageOnly(HostUser user) {
        Locale language = user.locale() == null
                ? null
                : Locale.forLanguageTag(user.locale().getLanguage());
        return with(user, user.active(), language, user.zone());
    }

    private static HostUser serversZone(HostUser user) {
        return with(user, user.active(), user.locale(), user.zone() == null ? ZoneId.systemDefault() : user.zone());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.reverse(other);
        return other;
    }

    private static UserDirectory finding(UserDirectory good, BiFunction<TenantId, UserId, Optional<HostUser>> answer) {
        return new GoodUsers(good) {
            @Override
            public Optional<HostUser> find(TenantId tenant, UserId user) {
                return answer.apply(tenant, user);
            }
        };
    }

    private static UserDirectory nullForUnknown(UserDirectory good, Sql sql) {
        return finding(good, (tenant, user) -> {
            Optional<HostUser> found = good.find(tenant, user);
            return found.isPresent() ? found : null;
        });
    }

    private static UserDirectory throwsForUnknown(UserDirectory good, Sql sql) {
        return finding(
                good, (tenant, user) -> Optional.of(good.find(tenant, user).orElseThrow()));
    }

    private static UserDirectory hangsForUnknown(UserDirectory good, Sql sql) {
        CountDownLatch never = new CountDownLatch(1);
        return finding(good, (tenant, user) -> {
            Optional<HostUser> found = good.find(tenant, user);
            if (found.isEmpty()) {
                try {
                    never.await();
                } catch (InterruptedException cancelled) {
                    Thread.currentThread().interrupt();
                }
            }
            return found;
        });
    }

    private static Stream<TenantId> tenants(Sql sql) {
        return sql
                .query("select distinct tenant from erp_user order by tenant", row -> new TenantId(row.getString(1)))
                .stream();
    }

    private static UserDirectory anyTenants(UserDirectory good, Sql sql) {
        return finding(
                good,
                (tenant, user) -> good.find(tenant, user)
                        .or(() -> tenants(sql)
                                .flatMap(other -> good.find(other, user).stream())
                                .findFirst()));
    }

    private static UserDirectory firstTenants(UserDirectory good, Sql sql) {
        return finding(
                good,
                (tenant, user) -> tenants(sql)
                        .flatMap(other -> good.find(other, user).stream())
                        .findFirst());
    }

    private static UserDirectory inactiveUnknown(UserDirectory good, Sql sql) {
        return finding(good, (tenant, user) -> good.find(tenant, user).filter(HostUser::active));
    }

    private static UserDirectory everybodysList(UserDirectory good, Sql sql) {
        return new GoodUsers(good) {
            @Override
            public List<HostUser> list(TenantId tenant) {
                return tenants(sql).flatMap(one -> good.list(one).stream()).toList();
            }
        };
    }

    private static UserDirectory sharedList(UserDirectory good, Sql sql) {
        Map<TenantId, List<HostUser>> shared = new ConcurrentHashMap<>();
        return new GoodUsers(good) {
            @Override
            public List<HostUser> list(TenantId tenant) {
                return shared.computeIfAbsent(tenant, one -> new ArrayList<>(good.list(one)));
            }
        };
    }

    private static UserDirectory sharedField(UserDirectory good, Sql sql) {
        return new GoodUsers(good) {
            private volatile UserId asked;

            @Override
            public Optional<HostUser> find(TenantId tenant, UserId user) {
                asked = user;
                Thread.yield();
                return good.find(tenant, asked);
            }
        };
    }

    private static UserDirectory caseSensitive(UserDirectory good, Sql sql) {
        return new GoodUsers(good) {
            @Override
            public List<Account> accounts(String login) {
                return login.equals(login.toLowerCase(Locale.ROOT)) ? good.accounts(login) : List.of();
            }
        };
    }

    private static UserDirectory permitted(UserDirectory good, Set<String> permissions) {
        return GoodUsers.changed(good, user -> permitted(user, permissions));
    }

    private static HostUser permitted(HostUser user, Set<String> permissions) {
        return new HostUser(
                user.id(),
                user.displayName(),
                user.email(),
                user.active(),
                user.teams(),
                permissions,
                user.locale(),
                user.zone());
    }

    private static UserDirectory remembering(UserDirectory good, Sql sql) {
        Map<UserId, Set<String>> remembered = new ConcurrentHashMap<>();
        return GoodUsers.changed(
                good, user -> permitted(user, remembered.computeIfAbsent(user.id(), id -> user.permissions())));
    }

    private static UserDirectory roleNames(UserDirectory good, Sql sql) {
        return GoodUsers.listed(
                good,
                list -> list.stream()
                        .map(user -> permitted(user, Set.of("Sachbearbeiter")))
                        .toList());
    }
}
