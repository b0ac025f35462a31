package dev.kontor.mail.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.health.HealthState;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxCheck;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.testing.databases.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A24, W25, W27: who sets a mailbox up, what it may be set to, what a test of the connection says, and its pauses. */
@ParameterizedClass
@EnumSource(Database.class)
class MailboxSettingsTest {

    private final MailServer server = new MailServer();
    private final MailKontor mail;
    private final CallContext admin;

    MailboxSettingsTest(Database database) {
        mail = new MailKontor(database);
        admin = mail.tenant.user(
                "admin", List.of(new TeamId("sales")), MailModule.MAILBOX, MailModule.ANY_MAILBOX, KernelModule.AUDIT);
        server.account("anna");
    }

    @AfterEach
    void close() {
        mail.close();
        server.close();
    }

    /** A24: encrypted in the database, never given back, never in the audit trail. */
    @Test
    void the_password_is_kept_secret() throws SQLException {
        Mailbox mailbox = create(server.mailbox("anna", MailServer.of("anna")));
        assertThat(mailbox.data().password()).isNull();
        assertThat(mail.mailboxes().list(admin).orThrow().toString()).doesNotContain("password=anna");
        assertThat(secret(mailbox)).isNotEmpty().doesNotContain("anna");
        String audited = mail.kontor
                .audit()
                .find(admin, AuditFilter.ALL, PageRequest.first(50))
                .orThrow()
                .items()
                .toString();
        assertThat(audited).contains("mail.mailbox-created", "changed");
        assertThat(server.mailbox("anna", MailServer.of("anna")).toString()).doesNotContain("password");
    }

    /** A24: "test the connection" says what is there, or what is wrong. */
    @Test
    void a_test_of_the_connection_says_what_is_wrong() {
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "x"));
        assertThat(test("anna", server.port(), MailboxSecurity.NONE).mails()).isEqualTo(1);
        assertThat(test("anna", server.port(), MailboxSecurity.NONE).problem()).isEqualTo("folder-missing");
        assertThat(test("wrong", server.port(), MailboxSecurity.NONE).problem()).isEqualTo("login-refused");
        assertThat(test("anna", 1, MailboxSecurity.NONE).problem()).isEqualTo("not-reachable");
        assertThat(test("anna", server.port(), MailboxSecurity.STARTTLS).problem())
                .isEqualTo("starttls-missing");
        assertThat(test("anna", server.tlsPort(), MailboxSecurity.TLS).problem())
                .isEqualTo("tls-failed");
        server.append("anna", "Sent", MailServer.mail("2", "anna@example.com", "x"));
        assertThat(test("anna", server.port(), MailboxSecurity.NONE).sentFolder())
                .isEqualTo("Sent");
        Mailbox stored = create(server.mailbox("anna", MailServer.of("anna")));
        assertThat(mail.mailboxes().test(admin, stored.id()).orThrow().problem())
                .isNull();
    }

    /** A24: after a refused login the mailbox has a pause, which grows, and a changed password ends it. */
    @Test
    void a_refused_login_makes_longer_and_longer_pauses() {
        Mailbox mailbox = create(wrong());
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().problem()).isEqualTo("login-refused");
        assertThat(pause(mailbox)).isEqualTo(Duration.ofMinutes(10));
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().failures()).isEqualTo(1);

        mail.kontor.clock().advance(Duration.ofMinutes(11));
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().failures()).isEqualTo(2);
        assertThat(pause(mailbox)).isEqualTo(Duration.ofMinutes(20));

        mail.mailboxes()
                .change(admin, mailbox.id(), mailbox.version(), server.mailbox("anna", MailServer.of("anna")))
                .orThrow();
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().problem()).isNull();
        assertThat(get(mailbox).state().failures()).isZero();
    }

    /** A24: an administrator sees it in the health of the node. */
    @Test
    void a_mailbox_that_was_never_read_is_told_by_the_health() {
        create(wrong());
        assertThat(mail.core().health().findings().get(0).message()).isNotEmpty();
        mail.lookAtMailboxes();
        assertThat(mail.core().health().findings().get(0).state()).isEqualTo(HealthState.WARN);
    }

    /** W25: whoever keeps all mailboxes chooses among everybody, others have only themselves. */
    @Test
    void a_mailbox_can_be_given_to_those_who_are_there() {
        mail.tenant.user("anna", MailModule.MAILBOX);
        assertThat(mail.mailboxes().assignees(admin).orThrow().employees())
                .extracting(employee -> employee.id().value())
                .contains("admin", "anna");
        CallContext anna = CallContext.of(mail.tenant.id(), new UserId("anna"));
        assertThat(mail.mailboxes().assignees(anna).orThrow().employees())
                .extracting(employee -> employee.id().value())
                .containsExactly("anna");
        assertThat(mail.mailboxes().assignees(anna).orThrow().teams()).isEmpty();
    }

    /** W27: a mailbox needs an action, and the rest of what it can't do without; all at once. */
    @Test
    void what_is_wrong_is_told_at_once() {
        MailboxData nothing = new MailboxData(
                " ",
                "x",
                "a b",
                0,
                null,
                null,
                null,
                null,
                null,
                true,
                "a\nb",
                new MailboxAssignment(
                        List.of(new dev.kontor.kernel.UserId("nobody")), List.of(new TeamId("none")), false),
                0,
                true);
        Refusal.Validation refusal =
                (Refusal.Validation) mail.mailboxes().create(admin, nothing).refusal();
        assertThat(refusal.problems())
                .extracting(FieldProblem::field)
                .contains(
                        "name",
                        "address",
                        "host",
                        "port",
                        "security",
                        "login",
                        "password",
                        "since",
                        "action",
                        "sentFolder",
                        "pollMinutes",
                        "assignment.employees",
                        "assignment.teams");
    }

    /** A24: a stored password goes to no other server. */
    @Test
    void another_server_needs_the_password_again() {
        Mailbox mailbox = create(server.mailbox("anna", MailServer.of("anna")));
        MailboxData elsewhere = MailServer.mailbox("anna", null, 143, MailboxSecurity.NONE, MailServer.of("anna"));
        assertThat(mail.mailboxes()
                        .change(admin, mailbox.id(), mailbox.version(), elsewhere)
                        .refusal()
                        .toString())
                .contains("password");
        MailboxData same = MailServer.mailbox("anna", null, server.port(), MailboxSecurity.NONE, MailServer.of("anna"));
        assertThat(mail.mailboxes()
                        .change(admin, mailbox.id(), mailbox.version(), same)
                        .isDone())
                .isTrue();
        assertThat(mail.mailboxes()
                        .change(admin, mailbox.id(), mailbox.version(), same)
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
    }

    /** A24: users keep their own mailboxes; others' aren't there for them. */
    @Test
    void a_user_keeps_only_what_is_theirs_alone() {
        CallContext bert = mail.tenant.user("bert", MailModule.MAILBOX);
        Mailbox annas = create(server.mailbox("anna", MailServer.of("anna")));
        assertThat(mail.mailboxes().get(bert, annas.id()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(mail.mailboxes().list(bert).orThrow()).isEmpty();
        assertThat(mail.mailboxes().delete(bert, annas.id()).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(mail.mailboxes()
                        .create(bert, server.mailbox("anna", MailServer.ofTeam("sales")))
                        .refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        Mailbox own = mail.mailboxes()
                .create(bert, server.mailbox("anna", MailServer.of("bert")))
                .orThrow();
        assertThat(mail.mailboxes().list(bert).orThrow()).hasSize(1);
        assertThat(mail.mailboxes().delete(bert, own.id()).isDone()).isTrue();
        assertThat(mail.mailboxes().list(admin).orThrow()).hasSize(1);
    }

    /** A24: another node takes over what a dead one had, a minute later; not before. */
    @Test
    void a_dead_nodes_mailbox_is_taken_over() throws SQLException {
        Mailbox mailbox = create(server.mailbox("anna", MailServer.of("anna")));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "x"));
        leaseTo(mailbox, "dead", Duration.ofMinutes(1));
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().stored()).isZero();
        mail.kontor.clock().advance(Duration.ofSeconds(61));
        mail.lookAtMailboxes();
        assertThat(get(mailbox).state().stored()).isEqualTo(1);
    }

    private MailboxData wrong() {
        return MailServer.mailbox("anna", "wrong", server.port(), MailboxSecurity.NONE, MailServer.of("anna"));
    }

    private Mailbox create(MailboxData data) {
        assertThat(data.action()).isEqualTo(MailboxAction.ACTIVITY);
        return mail.mailboxes().create(admin, data).orThrow();
    }

    private Mailbox get(Mailbox mailbox) {
        return mail.mailboxes().get(admin, mailbox.id()).orThrow();
    }

    private Duration pause(Mailbox mailbox) {
        return Duration.between(
                mail.kontor.clock().instant(), get(mailbox).state().nextLookAt());
    }

    private MailboxCheck test(String password, int port, MailboxSecurity security) {
        MailboxData data = MailServer.mailbox("anna", password, port, security, MailServer.of("anna"));
        return mail.mailboxes().test(admin, data).orThrow();
    }

    private String secret(Mailbox mailbox) throws SQLException {
        try (Connection connection = mail.kontor.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select secret from mail_mailbox where id = ?")) {
            select.setObject(1, mailbox.id().value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private void leaseTo(Mailbox mailbox, String node, Duration time) throws SQLException {
        try (Connection connection = mail.kontor.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update mail_mailbox_state set lease_owner = ?, lease_until = ? where mailbox_id = ?")) {
            update.setString(1, node);
            update.setObject(2, mail.kontor.clock().instant().plus(time).atOffset(java.time.ZoneOffset.UTC));
            update.setObject(3, mailbox.id().value());
            update.executeUpdate();
        }
    }
}
