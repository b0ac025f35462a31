package dev.kontor.kernel.internal.host;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import dev.kontor.kernel.host.Host;
import java.util.Optional;

/** The parts of the host, each behind its time limit and its checks. */
public final class CheckedHost implements Host {

    private final HostCalls calls;
    private final UserDirectory users;
    private final TeamDirectory teams;
    private final RoleDirectory roles;
    private final CaseDirectory cases;
    private final WorkCalendar calendar;
    private final HostPages pages;
    private final MessageOutlet messages;

    public CheckedHost(HostCalls calls, HostUsers users) {
        this.calls = calls;
        this.users = users;
        teams = new CheckedTeams(calls);
        roles = new CheckedRoles(calls);
        cases = new CheckedCases(calls);
        calendar = new CheckedCalendar(calls);
        pages = new CheckedPages(calls);
        messages = (tenant, to, message) ->
                calls.ask(tenant, HostPart.MESSAGES, MessageOutlet.class, outlet -> outlet.send(tenant, to, message));
    }

    @Override
    public UserDirectory users() {
        return users;
    }

    @Override
    public Optional<TeamDirectory> teams() {
        return brought(HostPart.TEAMS, teams);
    }

    @Override
    public Optional<RoleDirectory> roles() {
        return brought(HostPart.ROLES, roles);
    }

    @Override
    public Optional<CaseDirectory> cases() {
        return brought(HostPart.CASES, cases);
    }

    @Override
    public Optional<WorkCalendar> calendar() {
        return brought(HostPart.CALENDAR, calendar);
    }

    @Override
    public Optional<HostPages> pages() {
        return brought(HostPart.PAGES, pages);
    }

    @Override
    public Optional<MessageOutlet> messages() {
        return brought(HostPart.MESSAGES, messages);
    }

    private <S> Optional<S> brought(HostPart part, S checked) {
        return calls.brought(part) ? Optional.of(checked) : Optional.empty();
    }
}
