package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.HostTeam;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.List;

/** Teams: their names, and who is in them. */
final class TeamRules {
    private static final String LIST = "TeamDirectory.list";
    private static final String TEAMS = "HostUser.teams";

    static final List<Rule> ALL = List.of(
            must("HOST-T-01", "The list has every team once, by name", LIST, TeamRules::sorted),
            must("HOST-T-02", "The list has no team of another tenant", LIST, TeamRules::nobodyElses),
            must("HOST-T-03", "The list of a tenant without teams, or an unknown one, is empty", LIST, TeamRules::none),
            must("HOST-T-04", "What a caller does to the list changes nothing for the next", LIST, TeamRules::unshared),
            must(
                    "HOST-T-05",
                    "A user's main team stands first, and each is a team of the list",
                    TEAMS,
                    TeamRules::members));

    private TeamRules() {}

    private static HostTeam team(Scene scene, TenantId tenant, String name) {
        HostTeam team = new HostTeam(new TeamId(Scene.fresh("t")), name);
        scene.host().createTeam(tenant, team);
        return team;
    }

    private static void sorted(Scene scene) {
        scene.teams();
        TenantId tenant = scene.tenant();
        HostTeam sales = team(scene, tenant, "Vertrieb");
        HostTeam service = team(scene, tenant, "Kundendienst");
        HostTeam office = team(scene, tenant, "Verwaltung");
        Expect.rows(scene.teams().list(tenant), List.of(service, sales, office), "the teams");
    }

    private static void nobodyElses(Scene scene) {
        scene.teams();
        TenantId tenant = scene.tenant();
        HostTeam sales = team(scene, tenant, "Vertrieb");
        team(scene, scene.tenant(), "Kundendienst");
        Expect.rows(scene.teams().list(tenant), List.of(sales), "the teams");
    }

    private static void none(Scene scene) {
        Expect.empty(scene.teams().list(scene.tenant()), "the teams of an empty tenant");
        Expect.empty(scene.teams().list(new TenantId("no-such-tenant")), "the teams of an unknown tenant");
    }

    private static void unshared(Scene scene) {
        scene.teams();
        TenantId tenant = scene.tenant();
        HostTeam sales = team(scene, tenant, "Vertrieb");
        Unshared.clear(scene.teams().list(tenant));
        Expect.rows(scene.teams().list(tenant), List.of(sales), "the teams after a caller has cleared their list");
    }

    private static void members(Scene scene) {
        scene.teams();
        TenantId tenant = scene.tenant();
        List<TeamId> teams = List.of(
                team(scene, tenant, "Vertrieb").id(),
                team(scene, tenant, "Kundendienst").id());
        UserId anna = scene.user(
                tenant,
                UserSketch.of(Scene.fresh("u"), Scene.fresh("l"), "Anna").of(teams));
        Expect.rows(scene.find(tenant, anna).teams(), teams, "the teams of the user");
        List<TeamId> known =
                scene.teams().list(tenant).stream().map(HostTeam::id).toList();
        Expect.that(known.containsAll(scene.find(tenant, anna).teams()), "a team of the user was in no list");
    }
}
