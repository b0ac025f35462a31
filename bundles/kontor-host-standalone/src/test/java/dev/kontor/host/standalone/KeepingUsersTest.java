package dev.kontor.host.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.host.Account;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P8, A3, A4: users, teams and roles where the host brings none. */
@ParameterizedClass
@EnumSource(Database.class)
class KeepingUsersTest {
    private static final UserId ANNA = new UserId("anna");
    private static final TeamId SALES = new TeamId("sales");

    private final TestKontor kontor;
    private final StandaloneHost host;
    private final TestTenant tenant;
    private final CallContext admin;
    private final String login = "anna-" + UUID.randomUUID();

    KeepingUsersTest(Database database) {
        kontor = TestKontor.on(database).unit("host", "db/host").start();
        host = new StandaloneHost(kontor);
        tenant = kontor.tenant();
        admin = tenant.user("admin", KernelModule.USERS, KernelModule.AUDIT);
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void a_new_user_is_found_by_id_and_login_with_the_rights_of_all_roles() {
        host.teams.save(admin, new HostTeam(SALES, "Vertrieb")).orThrow();
        host.roles.save(admin, new Role("auditor", List.of("kernel.audit"))).orThrow();
        User anna = host.users
                .create(admin, ANNA, data(List.of(login), List.of(SALES), List.of("reader", "auditor")))
                .orThrow();

        assertThat(anna.version()).isEqualTo(1);
        assertThat(anna.active()).isTrue();
        HostUser found = host.directory.find(tenant.id(), ANNA).orElseThrow();
        assertThat(found.displayName()).isEqualTo("Anna Müller");
        assertThat(found.teams()).containsExactly(SALES);
        assertThat(found.permissions())
                .containsExactlyInAnyOrder(
                        "contacts.read",
                        "activities.read",
                        "activities.read-teams",
                        "mail.read",
                        "kernel.read-email",
                        "kernel.audit");
        assertThat(found.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(host.directory.accounts(login)).containsExactly(new Account(tenant.id(), ANNA));
        assertThat(host.teamDirectory.list(tenant.id())).containsExactly(new HostTeam(SALES, "Vertrieb"));
        assertThat(host.users.list(admin).orThrow()).containsExactly(anna);
    }

    @Test
    void a_right_that_is_taken_away_is_gone_at_once() {
        User anna = host.users
                .create(admin, ANNA, data(List.of(), List.of(), List.of("agent")))
                .orThrow();
        assertThat(host.directory.find(tenant.id(), ANNA).orElseThrow().permissions())
                .contains("contacts.write");
        host.users
                .change(admin, ANNA, anna.version(), data(List.of(), List.of(), List.of("reader")))
                .orThrow();
        assertThat(host.directory.find(tenant.id(), ANNA).orElseThrow().permissions())
                .doesNotContain("contacts.write");
        host.roles.save(admin, new Role("reader", List.of())).orThrow();
        assertThat(host.directory.find(tenant.id(), ANNA).orElseThrow().permissions())
                .isEmpty();
    }

    @Test
    void a_change_on_another_node_counts_when_this_one_looks_again() {
        StandaloneHost other = new StandaloneHost(kontor);
        assertThat(other.directory.find(tenant.id(), ANNA)).isEmpty();
        host.users.create(admin, ANNA, data(List.of(), List.of(), List.of())).orThrow();
        other.memory.refresh();
        assertThat(other.directory.find(tenant.id(), ANNA)).isPresent();
    }

    /** A33: stored by another Java, which knows more zones than this one; the tenant's counts then. */
    @Test
    void a_user_whose_zone_is_not_known_here_has_none_of_their_own() throws SQLException {
        host.users
                .create(admin, ANNA, data(List.of(login), List.of(), List.of()))
                .orThrow();
        try (Connection connection = kontor.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update host_user set zone = ? where tenant_id = ?")) {
            update.setString(1, "Europe/Atlantis");
            update.setString(2, tenant.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        HostUser found =
                new StandaloneHost(kontor).directory.find(tenant.id(), ANNA).orElseThrow();
        assertThat(found.zone()).isNull();
        assertThat(found.displayName()).isEqualTo("Anna Müller");
        assertThat(host.users.list(admin).orThrow()).hasSize(1);
    }

    @Test
    void a_deactivated_user_keeps_name_and_history_and_can_come_back() {
        host.users
                .create(admin, ANNA, data(List.of(login), List.of(), List.of()))
                .orThrow();
        User gone = host.users.setActive(admin, ANNA, 1, false).orThrow();
        assertThat(gone.version()).isEqualTo(2);
        assertThat(host.directory.find(tenant.id(), ANNA).orElseThrow().active())
                .isFalse();
        // Q28: the wished state is reached, so a stale version doesn't matter.
        assertThat(host.users.setActive(admin, ANNA, 1, false).orThrow()).isEqualTo(gone);
        assertThat(host.users.setActive(admin, ANNA, 2, true).orThrow().active())
                .isTrue();
    }

    @Test
    void a_stale_change_is_refused_with_the_current_version() {
        host.users.create(admin, ANNA, data(List.of(), List.of(), List.of())).orThrow();
        host.users
                .change(admin, ANNA, 1, data(List.of(login), List.of(), List.of()))
                .orThrow();
        Outcome<User> stale = host.users.change(admin, ANNA, 1, data(List.of(), List.of(), List.of()));
        assertThat(stale.refusal()).isEqualTo(Refusal.Conflict.stale(2));
        assertThat(host.directory.accounts(login)).hasSize(1);
    }

    @Test
    void a_login_name_belongs_to_one_user_of_a_tenant() {
        host.users
                .create(admin, ANNA, data(List.of(login), List.of(), List.of()))
                .orThrow();
        Outcome<User> second = host.users.create(admin, new UserId("otto"), data(List.of(login), List.of(), List.of()));
        assertThat(second.refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("login-in-use"));

        TestTenant elsewhere = kontor.tenant();
        host.users
                .create(elsewhere.user("admin", KernelModule.USERS), ANNA, data(List.of(login), List.of(), List.of()))
                .orThrow();
        assertThat(host.directory.accounts(login))
                .containsExactlyInAnyOrder(new Account(tenant.id(), ANNA), new Account(elsewhere.id(), ANNA));
        assertThat(host.users.list(admin).orThrow()).hasSize(1);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        UserData wrong = new UserData(
                " ",
                "no-address",
                List.of("a\nb", login, login),
                List.of(new TeamId("none")),
                List.of("none"),
                null,
                null);
        Outcome<User> refused = host.users.create(admin, CallContext.SYSTEM_USER, wrong);
        assertThat(((Refusal.Validation) refused.refusal()).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(
                        tuple("id", "reserved"),
                        tuple("displayName", "required"),
                        tuple("email", "malformed"),
                        tuple("logins[0]", "control-character"),
                        tuple("logins", "repeated"),
                        tuple("teams[0]", "unknown"),
                        tuple("roles[0]", "unknown"));
        assertThat(host.users.list(admin).orThrow()).isEmpty();
    }

    @Test
    void changes_are_audited() {
        host.users.create(admin, ANNA, data(List.of(), List.of(), List.of())).orThrow();
        host.users.setActive(admin, ANNA, 1, false).orThrow();
        var rows = kontor.audit()
                .list(admin, "user", "anna", PageRequest.first())
                .orThrow()
                .items();
        assertThat(rows)
                .extracting(row -> row.record().action())
                .containsExactly("host.user-deactivated", "host.user-created");
        assertThat(rows.get(0).record().changes()).containsOnlyKeys("active");
    }

    @Test
    void only_who_may_keeps_users() {
        UserData data = data(List.of(), List.of(), List.of());
        ServiceRules.of(kontor, Users.class, host.users)
                .method("list", KernelModule.USERS)
                .method("create", KernelModule.USERS, ANNA, data)
                .method("change", KernelModule.USERS, ANNA, 1L, data)
                .method("setActive", KernelModule.USERS, ANNA, 1L, false)
                .verify();
        ServiceRules.of(kontor, Teams.class, host.teams)
                .method("list", KernelModule.USERS)
                .method("save", KernelModule.USERS, new HostTeam(SALES, "Vertrieb"))
                .verify();
        ServiceRules.of(kontor, Roles.class, host.roles)
                .method("list", KernelModule.USERS)
                .method("save", KernelModule.USERS, new Role("x", List.of()))
                .verify();
    }

    private static UserData data(List<String> logins, List<TeamId> teams, List<String> roles) {
        return new UserData(
                "Anna Müller", "anna@example.org", logins, teams, roles, Locale.GERMAN, ZoneId.of("Europe/Berlin"));
    }
}
