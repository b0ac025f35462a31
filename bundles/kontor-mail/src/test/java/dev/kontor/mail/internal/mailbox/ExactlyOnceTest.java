package dev.kontor.mail.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.mail.DovecotServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A22, N5: five mailboxes of a real server with overlapping content, and one row per real mail whatever happens. With
 * {@code -Dkontor.proof=full} 2,000 mails, more cuts and more kills.
 */
class ExactlyOnceTest {

    private static final boolean FULL = "full".equals(System.getProperty("kontor.proof"));
    private static final RealMails MAILS = new RealMails(FULL ? 2_000 : 200);
    private static final int KILLS = FULL ? 20 : 2;
    private static final String ROWS = "select count(*) from mail_incoming_email where tenant_id = ?";
    private static final String TOLD = "select count(distinct order_key) from kernel_event where tenant_id = ?"
            + " and type = 'kernel.interaction-observed'";

    private static final String WISHED = "select count(distinct order_key) from kernel_event where tenant_id = ?"
            + " and type = 'messaging.message-received'";

    private DovecotServer server;

    @BeforeEach
    void start() throws IOException {
        server = DovecotServer.start();
        for (int i = 0; i < RealMails.ACCOUNTS.size(); i++) {
            server.deliver(RealMails.ACCOUNTS.get(i), MAILS.of(i));
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    /** With the marks kept, with the marks lost, and with new numbers on the server. */
    @Test
    void a_mail_is_there_once_however_often_the_mailboxes_are_read() throws Exception {
        try (MailKontor mail = new MailKontor(Database.POSTGRESQL)) {
            addMailboxes(mail, server.port());
            look(mail);
            assertOnce(mail);
            look(mail);
            assertOnce(mail);
            update(mail, "delete from mail_mailbox_folder where tenant_id = ?");
            look(mail);
            assertOnce(mail);
            assertThat(duplicates(mail)).isEqualTo(MAILS.real() / 9 + MAILS.real() + MAILS.real() / 9);
            for (String account : RealMails.ACCOUNTS) {
                server.renumber(account);
            }
            look(mail);
            assertOnce(mail);
        }
    }

    /** The connection breaks after some bytes, again and again, at other places each time. */
    @Test
    void a_mail_is_there_once_when_the_connection_is_cut_anywhere() throws Exception {
        long seed = System.nanoTime();
        try (MailKontor mail = new MailKontor(Database.POSTGRESQL);
                CuttingProxy proxy = new CuttingProxy(server.port(), 20_000, seed)) {
            addMailboxes(mail, proxy.port());
            for (int i = 0; i < (FULL ? 100 : 5); i++) {
                look(mail);
            }
            assertThat(proxy.cuts()).isGreaterThan(FULL ? 50 : 5);
            System.out.println("Cut " + proxy.cuts() + " times: " + count(mail, ROWS) + " mails");
            proxy.cutNoMore();
            look(mail);
            assertThat(count(mail, ROWS)).as("seed " + seed).isEqualTo(MAILS.real());
            assertOnce(mail);
        }
    }

    /** The process is killed while it reads, again and again; the next one goes on. */
    @Test
    void a_mail_is_there_once_when_the_process_is_killed() throws Exception {
        String url = Database.POSTGRESQL.freshDatabaseUrl();
        Random random = new Random();
        try (HikariDataSource pool = MailNode.pool(url);
                MailKontor mail = new MailKontor(
                        TestKontor.on(pool).unit("mail", "db/mail").start())) {
            addMailboxes(mail, server.port());
            long before = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Process node = node(url);
                awaitLine(node, "ready");
                while (node.isAlive() && count(mail, ROWS) == before) {
                    node.waitFor(20, TimeUnit.MILLISECONDS);
                }
                node.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
                node.destroyForcibly().waitFor();
                assertThat(count(mail, ROWS)).isGreaterThanOrEqualTo(before);
                before = count(mail, ROWS);
                System.out.println("Killed: " + before + " mails");
                update(mail, "update mail_mailbox_state set lease_until = null where tenant_id = ?");
            }
            Process last = node(url);
            awaitLine(last, "done");
            last.waitFor();
            assertOnce(mail);
        }
    }

    private void addMailboxes(MailKontor mail, int port) {
        CallContext admin = mail.tenant.admin();
        mail.tenant.user("anna");
        for (String account : RealMails.ACCOUNTS) {
            mail.mailboxes()
                    .create(
                            admin,
                            new MailboxData(
                                    account,
                                    account + "@example.com",
                                    "127.0.0.1",
                                    port,
                                    MailboxSecurity.NONE,
                                    account,
                                    "secret",
                                    LocalDate.of(2000, 1, 1),
                                    MailboxAction.CONTACT_ENTRY,
                                    true,
                                    null,
                                    new MailboxAssignment(List.of(new UserId("anna")), List.of(), true),
                                    5,
                                    true))
                    .orThrow();
        }
    }

    private void look(MailKontor mail) {
        for (Mailbox mailbox : mail.mailboxes().list(mail.tenant.admin()).orThrow()) {
            mail.mailboxes().look(mail.tenant.admin(), mailbox.id()).orThrow();
        }
        mail.lookAtMailboxes();
    }

    private void assertOnce(MailKontor mail) throws SQLException {
        assertThat(mail.mailboxes().list(mail.tenant.admin()).orThrow())
                .extracting(
                        mailbox -> mailbox.state().problem(),
                        mailbox -> mailbox.state().unreadable())
                .containsOnly(org.assertj.core.groups.Tuple.tuple(null, 0L));
        assertThat(count(mail, ROWS)).isEqualTo(MAILS.real());
        assertThat(count(mail, TOLD)).isEqualTo(MAILS.real());
        assertThat(count(mail, WISHED)).isEqualTo(MAILS.real());
    }

    private long duplicates(MailKontor mail) {
        return mail.mailboxes().list(mail.tenant.admin()).orThrow().stream()
                .mapToLong(mailbox -> mailbox.state().duplicates())
                .sum();
    }

    private static long count(MailKontor mail, String sql) throws SQLException {
        try (Connection connection = mail.kontor.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, mail.tenant.id().value());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void update(MailKontor mail, String sql) throws SQLException {
        try (Connection connection = mail.kontor.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, mail.tenant.id().value());
            update.executeUpdate();
        }
    }

    private static Process node(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        MailNode.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitLine(Process node, String wanted) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        BufferedReader lines = node.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null && System.nanoTime() < end; line = lines.readLine()) {
            if (line.equals(wanted)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The node did not say " + wanted + " but:\n" + said);
    }
}
