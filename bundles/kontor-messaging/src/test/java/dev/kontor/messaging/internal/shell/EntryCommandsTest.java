package dev.kontor.messaging.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.CallContext;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.PostBox;
import dev.kontor.messaging.internal.TestMessaging;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** N1, A28, N5: entries at Karaf's own shell, without Karaf around it. */
class EntryCommandsTest {
    private final TestMessaging test = new TestMessaging(Database.H2);
    private final PostBox mails = new PostBox(SendingWay.EMAIL);
    private final CallContext anna = test.writer("anna");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Framework framework;
    private ThreadIOImpl threads;
    private Session session;

    @BeforeEach
    void open(@TempDir Path storage) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.cache.locking", "false"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        context.registerService(ContactEntries.class, test.core.entries(), null);
        context.registerService(EntrySending.class, test.core.sending(), null);
        threads = new ThreadIOImpl();
        threads.start();
        SessionFactoryImpl factory = new SessionFactoryImpl(threads);
        Registry registry = factory.getRegistry();
        registry.register(context);
        ManagerImpl commands = new ManagerImpl(registry, registry);
        commands.register(EntryListCommand.class);
        commands.register(EntryDispatchesCommand.class);
        commands.register(EntrySettleCommand.class);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        session = factory.create(new ByteArrayInputStream(new byte[0]), out, out);
        test.transports.add(mails);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        threads.stop();
        framework.stop();
        framework.waitForStop(0);
        test.close();
    }

    @Test
    void entries_are_listed_as_a_table_and_as_csv() throws Exception {
        assertThat(run("kontor:entry-list", "anna")).contains("No entry.");
        ContactEntry entry = test.mail(anna, "Angebot", "Anbei");
        test.mail(anna, "Nachtrag", "Anbei");
        assertThat(run("kontor:entry-list --csv", "anna"))
                .startsWith("Matchcode,Status,Dispatch,Author,Changed,Id")
                .contains("Angebot,DRAFT,,Anna,", entry.id().toString());
        assertThat(run("kontor:entry-list --team", "anna")).contains("No entry.");
        assertThat(run("kontor:entry-list --undelivered", "anna")).contains("No entry.");
    }

    @Test
    void a_doubt_is_shown_step_by_step_and_settled_once() throws Exception {
        mails.behaviour = (message, handover) -> {
            handover.pass();
            return new Transmission.Doubtful("no-answer", "cut");
        };
        ContactEntry entry = test.mail(anna, "Angebot", "Anbei");
        assertThat(run("kontor:entry-dispatches " + entry.id(), "anna")).contains("Nothing of it was sent.");
        Dispatch dispatch = test.send(anna, entry, SendingWay.EMAIL);
        test.core.outbox().sendDue();
        assertThat(run("kontor:entry-list --undelivered --csv", "anna")).contains("Angebot,DRAFT,IN_DOUBT,");
        assertThat(run("kontor:entry-dispatches --csv " + entry.id(), "anna"))
                .contains("EMAIL,QUEUED,", "EMAIL,SENDING,", "EMAIL,IN_DOUBT,", "no-answer,cut");

        mails.behaviour = mails::take;
        assertThat(run("kontor:entry-settle --again " + dispatch.id(), "anna").strip())
                .isEqualTo("QUEUED");
        test.core.outbox().sendDue();
        assertThat(test.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.SENT);
        assertThatThrownBy(() -> run("kontor:entry-settle " + dispatch.id(), "anna"))
                .hasMessageContaining("Refused: ");
    }

    @Test
    void what_is_no_id_and_who_may_not_is_refused_in_one_line() {
        assertThatThrownBy(() -> run("kontor:entry-dispatches nonsense", "anna"))
                .hasMessageContaining("entry: not an id");
        assertThatThrownBy(() -> run("kontor:entry-settle " + UUID.randomUUID(), "anna"))
                .hasMessageContaining("Refused: ");
        assertThatThrownBy(() -> run("kontor:entry-list", "nobody")).hasMessageContaining("Refused: ");
    }

    private String run(String command, String user) throws Exception {
        printed.reset();
        String[] words = command.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        session.execute(words[0] + " --tenant " + test.tenant.id() + " --user " + user + " " + rest);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
