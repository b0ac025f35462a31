package com.example.hosterp.internal;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The books of the ERP: its users, teams and cases. In memory here, in tables in a real one. */
public final class Books {

    private record Member(TenantId tenant, String login, HostUser user) {}

    private final Map<String, Member> members = new HashMap<>();
    private final Map<TenantId, Map<TeamId, HostTeam>> teams = new HashMap<>();
    private final Map<CaseRef, HostCase> cases = new HashMap<>();
    private long nextCase = 1;

    /** A company of two: Erika works, Paul looks. */
    public static Books ofASampleCompany() {
        Books books = new Books();
        TenantId acme = new TenantId("acme");
        HostTeam service = new HostTeam(new TeamId("service"), "Kundendienst");
        books.found(acme, service);
        books.hire(acme, "erika", user("erika", "Erika Berger", service, Set.of("*")));
        books.hire(
                acme,
                "paul",
                user(
                        "paul",
                        "Paul Lang",
                        service,
                        Set.of("contacts.read", "activities.read", "activities.read-teams")));
        return books;
    }

    private static HostUser user(String id, String name, HostTeam team, Set<String> permissions) {
        return new HostUser(new UserId(id), name, null, true, List.of(team.id()), permissions, Locale.GERMAN, null);
    }

    synchronized void hire(TenantId tenant, String login, HostUser user) {
        members.put(tenant + "/" + user.id(), new Member(tenant, login.toLowerCase(Locale.ROOT), user));
    }

    synchronized Optional<HostUser> user(TenantId tenant, UserId id) {
        return Optional.ofNullable(members.get(tenant + "/" + id)).map(Member::user);
    }

    synchronized List<HostUser> users(TenantId tenant) {
        return members.values().stream()
                .filter(member -> member.tenant().equals(tenant))
                .map(Member::user)
                .sorted(Comparator.comparing(HostUser::displayName)
                        .thenComparing(user -> user.id().value()))
                .toList();
    }

    /** Each tenant in which the login name is somebody's, with who it is. */
    synchronized Map<TenantId, UserId> behind(String login) {
        Map<TenantId, UserId> found = new HashMap<>();
        members.values().stream()
                .filter(member -> member.login().equals(login.toLowerCase(Locale.ROOT)))
                .forEach(member -> found.put(member.tenant(), member.user().id()));
        return found;
    }

    synchronized void found(TenantId tenant, HostTeam team) {
        teams.computeIfAbsent(tenant, one -> new HashMap<>()).put(team.id(), team);
    }

    synchronized List<HostTeam> teams(TenantId tenant) {
        return teams.getOrDefault(tenant, Map.of()).values().stream()
                .sorted(Comparator.comparing(HostTeam::name)
                        .thenComparing(team -> team.id().value()))
                .toList();
    }

    synchronized CaseRef open(TenantId tenant, String number, String kind, String title, ContactId contact) {
        // As long as the largest number, so that ids sort as they were given.
        CaseRef id = new CaseRef("%019d".formatted(nextCase++));
        cases.put(id, new HostCase(tenant, id, 1, number, kind, title, contact, CaseState.OPEN, Instant.now()));
        return id;
    }

    synchronized void close(TenantId tenant, CaseRef id) {
        cases.computeIfPresent(id, (key, one) -> one.tenant().equals(tenant) ? closed(one) : one);
    }

    private static HostCase closed(HostCase one) {
        return new HostCase(
                one.tenant(),
                one.id(),
                one.version() + 1,
                one.number(),
                one.kind(),
                one.title(),
                one.mainContact(),
                CaseState.CLOSED,
                one.openedAt());
    }

    /** Takes back a case that was opened by mistake. */
    synchronized void forget(CaseRef id) {
        cases.remove(id);
    }

    synchronized Stream<HostCase> cases(TenantId tenant) {
        return List.copyOf(cases.values()).stream().filter(one -> one.tenant().equals(tenant));
    }
}
