package com.example.jdbchost;

import dev.kontor.host.HostPages;
import dev.kontor.host.HostRole;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserMessage;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Mistakes with teams, roles, the calendar, pages and messages. */
final class WrongParts {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private WrongParts() {}

    static Stream<WrongHost> all() {
        return Stream.of(
                teams("null for no teams", "HOST-T-03", good -> tenant -> {
                    List<HostTeam> teams = good.list(tenant);
                    return teams.isEmpty() ? null : teams;
                }),
                teams("teams by id", "HOST-T-01", good -> tenant -> {
                    List<HostTeam> teams = new ArrayList<>(good.list(tenant));
                    Collections.reverse(teams);
                    return teams;
                }),
                new WrongHost(
                        "the main team isn't the first",
                        "HOST-T-05",
                        "users",
                        (host, sql) -> GoodUsers.changed(host.users(), WrongParts::lastTeamFirst)),
                new WrongHost(
                        "roles that don't come to the permissions",
                        "HOST-R-02",
                        "roles",
                        (host, sql) ->
                                new Roles(host.roles().orElseThrow(), Set.of("contacts.read", "contacts.erase"))),
                calendar("everybody works in UTC", "HOST-K-01", (good, host) -> new Calendar(good) {
                    @Override
                    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
                        return good.hours(tenant, user).map(hours -> new WorkingHours(UTC, hours.week()));
                    }
                }),
                calendar("all users work in the tenant's zone", "HOST-K-03", (good, host) -> new Calendar(good) {
                    @Override
                    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
                        return good.hours(tenant, user)
                                .map(hours -> good.hours(tenant, null)
                                        .map(own -> new WorkingHours(own.zone(), hours.week()))
                                        .orElse(hours));
                    }
                }),
                calendar("somebody unknown works as all do", "HOST-K-04", (good, host) -> new Calendar(good) {
                    @Override
                    public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
                        return good.hours(tenant, user).or(() -> good.hours(tenant, null));
                    }
                }),
                calendar("the last day of a span is left out", "HOST-K-06", (good, host) -> new Calendar(good) {
                    @Override
                    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
                        return good.daysOff(tenant, user, from, to.minusDays(1));
                    }
                }),
                calendar("a user has no holidays", "HOST-K-07", (good, host) -> new Calendar(good) {
                    @Override
                    public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
                        List<LocalDate> days = new ArrayList<>(good.daysOff(tenant, user, from, to));
                        if (user != null) {
                            days.removeAll(good.daysOff(tenant, null, from, to));
                        }
                        return days;
                    }
                }),
                pages("a relative address", "HOST-W-02", id -> URI.create("/cases/17")),
                pages(
                        "an id goes into the address as it is",
                        "HOST-W-03",
                        id -> URI.create("https://erp.example/cases/" + id)),
                pages("an address with a password", "HOST-W-04", id -> URI.create("https://erp:secret@erp.example/")),
                pages("one page for all cases", "HOST-W-05", id -> URI.create("https://erp.example/cases")),
                messages(
                        "umlauts are lost",
                        "HOST-M-01",
                        (good, host) -> (tenant, to, message) -> good.send(tenant, to, ascii(message))),
                messages(
                        "the same message again and again",
                        "HOST-M-02",
                        (good, host) -> (tenant, to, message) -> good.send(tenant, to, again(message))),
                messages(
                        "a message that was taken before is refused",
                        "HOST-M-02",
                        (good, host) -> (tenant, to, message) ->
                                !host.received(tenant, to).contains(message) && good.send(tenant, to, message)),
                messages("messages for everybody are taken", "HOST-M-05", (good, host) -> (tenant, to, message) -> {
                    good.send(tenant, to, message);
                    return true;
                }));
    }

    private static WrongHost teams(String mistake, String rule, Function<TeamDirectory, TeamDirectory> part) {
        return new WrongHost(
                mistake, rule, "teams", (host, sql) -> part.apply(host.teams().orElseThrow()));
    }

    @FunctionalInterface
    private interface Twist<S> {
        S of(S good, HostUnderTest host);
    }

    private static WrongHost calendar(String mistake, String rule, Twist<WorkCalendar> part) {
        return new WrongHost(
                mistake,
                rule,
                "calendar",
                (host, sql) -> part.of(host.calendar().orElseThrow(), host));
    }

    private static WrongHost messages(String mistake, String rule, Twist<MessageOutlet> part) {
        return new WrongHost(
                mistake,
                rule,
                "messages",
                (host, sql) -> part.of(host.messages().orElseThrow(), host));
    }

    private static WrongHost pages(String mistake, String rule, Function<String, URI> address) {
        return new WrongHost(mistake, rule, "pages", (host, sql) -> new Pages(address));
    }

    private static HostUser lastTeamFirst(HostUser user) {
        List<TeamId> teams = new ArrayList<>(user.teams());
        Collections.reverse(teams);
        return new HostUser(
                user.id(),
                user.displayName(),
                user.email(),
                user.active(),
                teams,
                user.permissions(),
                user.locale(),
                user.zone());
    }

    private static UserMessage ascii(UserMessage message) {
        return new UserMessage(
                message.key(), message.subject().replaceAll("[^ -~]", "?"), message.text(), message.link());
    }

    private static UserMessage again(UserMessage message) {
        return new UserMessage(message.key() + System.nanoTime(), message.subject(), message.text(), message.link());
    }

    private record Roles(RoleDirectory good, Set<String> permissions) implements RoleDirectory {
        @Override
        public List<HostRole> list(TenantId tenant) {
            return good.list(tenant);
        }

        @Override
        public List<HostRole> rolesOf(TenantId tenant, UserId user) {
            return good.rolesOf(tenant, user).stream()
                    .map(role -> new HostRole(role.id(), role.name(), permissions))
                    .toList();
        }
    }

    private static class Calendar implements WorkCalendar {
        private final WorkCalendar good;

        Calendar(WorkCalendar good) {
            this.good = good;
        }

        @Override
        public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
            return good.hours(tenant, user);
        }

        @Override
        public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
            return good.daysOff(tenant, user, from, to);
        }
    }

    private record Pages(Function<String, URI> address) implements HostPages {
        @Override
        public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
            return Optional.of(address.apply(contact.toString()));
        }

        @Override
        public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
            return Optional.of(address.apply(id.value()));
        }
    }
}
