package dev.kontor.mail.internal.application;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.outgoing.OutgoingSockets;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** The whole mail module over a real database, with a tenant of its own and somebody who listens to interactions. */
public final class MailKontor implements Closeable, EventSubscriber<InteractionObserved> {

    private static final ModuleId LISTENER = new ModuleId("listener");

    /** Mail servers of tests are on this machine, where an administrator has to allow it. */
    public static final OutgoingSockets SOCKETS = SocketFactory::getDefault;

    public final TestKontor kontor;
    public final TestTenant tenant;
    public final CallContext anna;
    public final List<EventEnvelope<InteractionObserved>> observed = new CopyOnWriteArrayList<>();
    public final Spool spool;
    private final Path folder;
    private ContactDirectory directory;
    private final ImportSettings settings;
    private MailCore core;

    public MailKontor(Database database) {
        this(database, new ImportSettings(new ReadLimits(50L * 1024 * 1024, 1_000, 50), 60L * 1024 * 1024, 2, 2));
    }

    public MailKontor(Database database, ImportSettings settings) {
        this(TestKontor.on(database).unit("mail", "db/mail").start(), settings);
    }

    public MailKontor(TestKontor kontor) {
        this(kontor, new ImportSettings(new ReadLimits(50L * 1024 * 1024, 1_000, 50), 60L * 1024 * 1024, 2, 2));
    }

    private MailKontor(TestKontor kontor, ImportSettings settings) {
        this.settings = settings;
        this.kontor = kontor;
        tenant = kontor.tenant().withModules(MailModule.ID, LISTENER);
        anna = tenant.user("anna", MailModule.IMPORT, MailModule.READ);
        kontor.subscribe(this);
        try {
            folder = Files.createTempDirectory("kontor-mail-test-");
            spool = new Spool(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        core = newCore();
    }

    private MailCore newCore() {
        return new MailCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("mail"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                kontor.secrets(),
                SOCKETS,
                directory,
                spool,
                () -> settings);
    }

    /** The contacts of a host that keeps its customers itself. */
    public void contactsAre(ContactDirectory contacts) {
        directory = contacts;
        core.close();
        restart();
    }

    /** As after a stop and a start of the bundle. */
    public void restart() {
        core = newCore();
    }

    /** A run that was begun by a process which is no more. */
    public ImportRun killedRun() {
        ImportRun run = new ImportRun(
                new ImportRunId(kontor.ids().next()),
                "killed.mbox",
                ImportState.RUNNING,
                0,
                null,
                0,
                0,
                0,
                null,
                anna.user(),
                kontor.clock().instant(),
                null);
        return kontor.transactions().required(tenant.id(), () -> {
            new RunStore(kontor.unit("mail")).save(run, kontor.clock().instant());
            return run;
        });
    }

    public MailImports imports() {
        return core.imports();
    }

    public BackgroundImports background() {
        return core.background();
    }

    public Mailboxes mailboxes() {
        return core.mailboxes();
    }

    /** What the node does in the background, once, in this thread. */
    public void lookAtMailboxes() {
        core.watch().lookNow();
    }

    public MailCore core() {
        return core;
    }

    public MailMessages messages() {
        return core.messages();
    }

    public static MailUpload upload(String name, byte[] content) {
        return new MailUpload(name, new ByteArrayInputStream(content), (long) content.length);
    }

    public static MailUpload upload(String content) {
        return upload("test.mbox", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports in this thread. */
    public ImportRun run(String content) {
        return imports().run(anna, upload(content), null).orThrow();
    }

    public ImportRun run(byte[] content) {
        return imports().run(anna, upload("test.mbox", content), null).orThrow();
    }

    /** The mails that were stored since the last time, by what was told of them. */
    public List<MailMessage> told() {
        kontor.deliverEvents();
        List<MailMessage> mails = observed.stream()
                .map(event ->
                        new MailId(UUID.fromString(event.payload().source().id())))
                .map(id -> messages().get(anna, id).orThrow())
                .toList();
        observed.clear();
        return mails;
    }

    public MailMessage onlyMail() {
        List<MailMessage> mails = told();
        if (mails.size() != 1) {
            throw new AssertionError(mails.size() + " mails instead of one");
        }
        return mails.get(0);
    }

    public List<UnreadableMail> unreadable(ImportRun run) {
        return imports()
                .unreadable(anna, run.id(), PageRequest.first(200))
                .orThrow()
                .items();
    }

    @Override
    public String name() {
        return "listener.interactions";
    }

    @Override
    public ModuleId module() {
        return LISTENER;
    }

    @Override
    public EventType<InteractionObserved> type() {
        return InteractionObserved.TYPE;
    }

    @Override
    public void handle(EventEnvelope<InteractionObserved> event) {
        if (event.tenant().equals(tenant.id())) {
            observed.add(event);
        }
    }

    @Override
    public void close() {
        core.close();
        kontor.close();
        try {
            for (Path left : spool.files()) {
                throw new AssertionError("left behind: " + left);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
