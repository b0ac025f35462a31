package dev.kontor.messaging.internal;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The module with contacts on a real database, with services that carry messages out as each test brings them. */
public final class TestMessaging implements AutoCloseable {
    public final TestKontor kontor;
    public final ContactsCore contacts;
    public final List<MessageTransport> transports = new CopyOnWriteArrayList<>();
    public final TestCases cases = new TestCases();
    public final MessagingCore core;
    public final ReceivingCore receiving;
    public final ReceivedMessages received;
    public final TestTenant tenant;
    public final CallContext admin;
    public final ActivityCategory all;

    public TestMessaging(Database database) {
        this(TestKontor.on(database)
                .unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("messaging", "db/messaging")
                .start());
    }

    private TestMessaging(TestKontor kontor) {
        this.kontor = kontor;
        kontor.bring(CaseDirectory.class, cases);
        contacts = new ContactsCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock());
        core = core(kontor);
        receiving = new ReceivingCore(
                kontor.guard(),
                kontor.unit("messaging"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.directory());
        received = receiving.messages();
        forgetWhatOtherTestsLeft();
        tenant = kontor.tenant().withModules(ContactsModule.ID, MessagingModule.ID);
        admin = tenant.admin();
        all = category("Alles", SendingWay.values());
    }

    private void forgetWhatOtherTestsLeft() {
        try (Connection connection = kontor.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from messaging_outbox");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Another node on the same database. */
    public MessagingCore core(TestKontor node) {
        return new MessagingCore(
                node.guard(),
                node.transactions(),
                node.unit("messaging"),
                node.audit(),
                node.events(),
                node.tenants(),
                node.ids(),
                node.clock(),
                node.host(),
                contacts.contacts(),
                contacts.directory(),
                contacts.preferences(),
                transports);
    }

    /** Somebody with a business address who writes and sends what is their own. */
    public CallContext writer(String name, Permission... more) {
        return writer(name, List.of(), more);
    }

    public CallContext writer(String name, List<TeamId> teams, Permission... more) {
        Set<String> rights = Arrays.stream(more).map(Permission::key).collect(Collectors.toSet());
        rights.addAll(Set.of(MessagingModule.READ.key(), MessagingModule.WRITE.key()));
        String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String email = name + "@hagedorn.example";
        kontor.users().put(tenant.id(), new HostUser(new UserId(name), shown, email, true, teams, rights, null, null));
        return CallContext.of(tenant.id(), new UserId(name));
    }

    public ActivityCategory category(String name, SendingWay... options) {
        return core.categories()
                .create(admin, new CategoryData(name, Set.of(options), true))
                .orThrow();
    }

    public ContactId contact(String lastName, NewContactPoint... points) {
        return contacts.contacts()
                .create(
                        admin,
                        new ContactData(null, null, lastName, null, null, null, null, List.of(points)),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    /** An entry that could go out as a mail at once. */
    public ContactEntry mail(CallContext writer, String matchcode, String text) {
        return entry(writer, matchcode, text, Recipient.email(RecipientRole.TO, "kunde@example.org"));
    }

    public ContactEntry entry(CallContext writer, String matchcode, String text, Recipient... recipients) {
        EntryData data = new EntryData(matchcode, text, false, all.id(), List.of(recipients), null, null, false, null);
        return core.entries().create(writer, data).orThrow();
    }

    public Dispatch send(CallContext writer, ContactEntry entry, SendingWay way) {
        SendResult sent = core.sending()
                .send(writer, entry.id(), entry.version(), way, List.of())
                .orThrow();
        return sent.dispatch();
    }

    /** As a mailbox does it. */
    public void raise(ReceivedMessage message) {
        kontor.guard()
                .write(CallContext.system(tenant.id()), MessagingModule.WRITE, caller -> {
                    kontor.events()
                            .raise(
                                    caller,
                                    ReceivedMessage.TYPE,
                                    "mail/" + message.source().id(),
                                    message.at(),
                                    message);
                    return Outcome.done();
                })
                .orThrow();
    }

    /** The newest dispatch of an entry. */
    public Dispatch dispatch(EntryId entry) {
        return core.sending().dispatches(admin, entry).orThrow().get(0);
    }

    public ContactEntry get(EntryId entry) {
        return core.entries().get(admin, entry).orThrow();
    }

    @Override
    public void close() {
        core.close();
        kontor.close();
    }
}
