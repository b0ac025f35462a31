package dev.kontor.itests.nodes;

import dev.kontor.itests.container.Shell;
import dev.kontor.testing.databases.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Two Karafs with Kontor and a host on one new PostgreSQL database. */
final class TwoKarafs implements AutoCloseable {

    private final String url = Database.POSTGRESQL.freshDatabaseUrl();
    private final KarafNode one;
    private final KarafNode other;

    TwoKarafs() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("kontor.karaf.folder")));
        Path run = Files.createTempDirectory(folder.toAbsolutePath(), "nodes-");
        URI host = FrontDesk.writtenTo(run);
        one = new KarafNode(run.resolve("one"), url, host);
        other = new KarafNode(run.resolve("other"), url, host);
        try {
            nodes().forEach(KarafNode::start);
            nodes().forEach(KarafNode::awaitReady);
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    Customers newCustomers() {
        Customers made =
                new Customers(url, "nodes-" + UUID.randomUUID().toString().substring(0, 8));
        String tenant = " --tenant " + made.tenant();
        try (Shell shell = other.shell()) {
            shell.run("kontor:tenant-create " + made.tenant() + " Nodes");
            // a module is known once its bundle has come up
            Awaitility.await("the modules")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> shell.attempt("kontor:module-enable" + tenant + " contacts activities")
                                    .status()
                            == 0);
            shell.run(Customers.addresses().stream()
                    .map(address -> "kontor:contact-create" + tenant + " --last-name Vogt --email " + address)
                    .collect(Collectors.joining("; ")));
        }
        try (Shell shell = one.shell()) {
            Awaitility.await("the tenant on the other node")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> shell.attempt("kontor:contact-list" + tenant).status() == 0);
        }
        return made;
    }

    List<KarafNode> nodes() {
        return List.of(one, other);
    }

    KarafNode one() {
        return one;
    }

    KarafNode other() {
        return other;
    }

    @Override
    public void close() throws InterruptedException {
        one.close();
        other.close();
    }
}
