package dev.kontor.mail.internal.mailbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.testing.TestKontor;
import java.nio.file.Files;
import java.time.Duration;

/** A node of Kontor as a process that looks at the mailboxes of a database again and again, until it is killed. */
public final class MailNode {

    private MailNode() {}

    /** @param arguments the JDBC URL of the database */
    public static void main(String[] arguments) throws Exception {
        TestKontor kontor =
                TestKontor.on(pool(arguments[0])).unit("mail", "db/mail").start();
        kontor.install(MailModule.ID);
        // later than the leases of the nodes that were killed
        kontor.clock().set(java.time.Instant.now().plus(Duration.ofDays(3_650)));
        ImportSettings settings =
                new ImportSettings(new ReadLimits(50L * 1024 * 1024, 1_000, 50), 60L * 1024 * 1024, 2, 2);
        MailCore core = new MailCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("mail"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                kontor.secrets(),
                MailKontor.SOCKETS,
                null,
                new Spool(Files.createTempDirectory("kontor-mail-node-")),
                () -> settings);
        System.out.println("ready");
        core.watch().lookNow();
        System.out.println("done");
        System.exit(0);
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }
}
