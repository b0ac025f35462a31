package dev.kontor.host.standalone;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.standalone.internal.application.CalendarService;
import dev.kontor.host.standalone.internal.application.CaseService;
import dev.kontor.host.standalone.internal.application.DirectoryMemory;
import dev.kontor.host.standalone.internal.application.RoleService;
import dev.kontor.host.standalone.internal.application.StandaloneCalendar;
import dev.kontor.host.standalone.internal.application.StandaloneCaseDirectory;
import dev.kontor.host.standalone.internal.application.StandaloneRoleDirectory;
import dev.kontor.host.standalone.internal.application.StandaloneTeamDirectory;
import dev.kontor.host.standalone.internal.application.StandaloneUserDirectory;
import dev.kontor.host.standalone.internal.application.TeamService;
import dev.kontor.host.standalone.internal.application.Traces;
import dev.kontor.host.standalone.internal.application.UserService;
import dev.kontor.host.standalone.internal.persistence.CalendarStore;
import dev.kontor.host.standalone.internal.persistence.CaseStore;
import dev.kontor.host.standalone.internal.persistence.Revisions;
import dev.kontor.host.standalone.internal.persistence.RoleStore;
import dev.kontor.host.standalone.internal.persistence.TeamStore;
import dev.kontor.host.standalone.internal.persistence.UserStore;
import dev.kontor.testing.TestKontor;

/** The bundle put together as its Blueprint does. */
final class StandaloneHost {
    final Users users;
    final Teams teams;
    final Roles roles;
    final UserDirectory directory;
    final TeamDirectory teamDirectory;
    final RoleDirectory roleDirectory;
    final CaseDirectory caseDirectory;
    final WorkCalendar calendar;
    final Cases cases;
    final Calendars calendars;
    final DirectoryMemory memory;

    StandaloneHost(TestKontor kontor) {
        UserStore userStore = new UserStore(kontor.unit("host"));
        TeamStore teamStore = new TeamStore(kontor.unit("host"));
        RoleStore roleStore = new RoleStore(kontor.unit("host"));
        memory = new DirectoryMemory(
                kontor.transactions(), new Revisions(kontor.transactions()), userStore, teamStore, roleStore);
        Traces traces = new Traces(kontor.audit());
        users = new UserService(kontor.guard(), userStore, teamStore, roleStore, memory, traces, kontor.clock());
        teams = new TeamService(kontor.guard(), teamStore, memory, traces, kontor.clock());
        roles = new RoleService(kontor.guard(), roleStore, memory, traces, kontor.clock());
        directory = new StandaloneUserDirectory(memory);
        teamDirectory = new StandaloneTeamDirectory(memory);
        roleDirectory = new StandaloneRoleDirectory(memory);
        CaseStore caseStore = new CaseStore(kontor.unit("host"));
        cases = new CaseService(kontor.guard(), caseStore, traces, kontor.ids(), kontor.clock());
        caseDirectory = new StandaloneCaseDirectory(kontor.transactions(), caseStore);
        CalendarStore calendarStore = new CalendarStore(kontor.unit("host"));
        calendars = new CalendarService(kontor.guard(), calendarStore, memory, traces, kontor.clock());
        calendar = new StandaloneCalendar(kontor.transactions(), calendarStore, memory);
    }
}
