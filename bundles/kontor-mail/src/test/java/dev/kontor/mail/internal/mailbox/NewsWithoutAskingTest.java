package dev.kontor.mail.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A14, A24: the server tells of new mails (IDLE), and what is changed or switched off counts at once. */
class NewsWithoutAskingTest {

    @Test
    void a_mail_is_there_without_a_poll_and_a_mailbox_that_is_switched_off_is_left() {
        try (MailServer server = new MailServer();
                MailKontor mail = new MailKontor(Database.H2)) {
            CallContext admin = mail.tenant.admin();
            server.account("anna");
            Mailbox mailbox = mail.mailboxes()
                    .create(admin, server.mailbox("anna", MailServer.of("anna")))
                    .orThrow();
            mail.core().start();
            until(() ->
                    mail.mailboxes().get(admin, mailbox.id()).orThrow().state().watching());

            server.deliver("anna", MailServer.mail("1", "kunde@example.org", "pushed"));
            until(() -> stored(mail, admin, mailbox) == 1);

            mail.mailboxes()
                    .change(admin, mailbox.id(), mailbox.version(), inactive(server))
                    .orThrow();
            until(() ->
                    !mail.mailboxes().get(admin, mailbox.id()).orThrow().state().watching());
            server.deliver("anna", MailServer.mail("2", "kunde@example.org", "not seen"));
            mail.lookAtMailboxes();
            assertThat(stored(mail, admin, mailbox)).isEqualTo(1);
        }
    }

    private static long stored(MailKontor mail, CallContext admin, Mailbox mailbox) {
        return mail.mailboxes().get(admin, mailbox.id()).orThrow().state().stored();
    }

    private static MailboxData inactive(MailServer server) {
        MailboxData data = server.mailbox("anna", MailServer.of("anna"));
        return new MailboxData(
                data.name(),
                data.address(),
                data.host(),
                data.port(),
                data.security(),
                data.login(),
                null,
                data.since(),
                data.action(),
                data.sent(),
                null,
                data.assignment(),
                5,
                false);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within a minute");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
