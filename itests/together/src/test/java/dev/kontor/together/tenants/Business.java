package dev.kontor.together.tenants;

import dev.kontor.activities.Activities;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.Cases;
import dev.kontor.host.standalone.UserData;
import dev.kontor.host.standalone.Users;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.testing.TestTenant;
import dev.kontor.web.token.ApiTokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Brings into a tenant with all modules on something of everything. A new kind of thing is made here. */
final class Business {

    private static final int CONTACTS = 4;

    private final Node node;
    private final CallContext admin;
    private final Things things = new Things();
    private final String canary = UUID.randomUUID().toString().replace("-", "");
    private final String mark = UUID.randomUUID().toString().replace("-", "");

    private Business(Node node, TestTenant tenant) {
        this.node = node;
        this.admin = tenant.admin();
    }

    static Things in(Node node, TestTenant tenant) {
        Business business = new Business(node, tenant);
        business.things.carry(business.canary);
        business.contacts();
        business.mails();
        business.activities();
        business.leads();
        business.entries();
        business.platform();
        return business.things;
    }

    private void contacts() {
        ClientId client = node.service(Clients.class)
                .create(admin, new ClientData("Firma " + mark, null, canary, null, null, null, null, List.of()))
                .orThrow()
                .id();
        LabelId label = node.service(Labels.class)
                .create(admin, "Etikett " + canary)
                .orThrow()
                .id();
        ListId list = node.service(ContactLists.class)
                .create(admin, "Liste " + canary)
                .orThrow()
                .id();
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            contacts.add(contact(i, client, label, list));
        }
        things.addAll(contacts);
        things.add(client);
        things.add(label);
        things.add(list);
        things.add(node.service(CustomerRecords.class)
                .join(admin, contacts.get(0), contacts.get(1), "Dieselbe " + canary)
                .orThrow()
                .id());
        CommunicationPreferences preferences = node.service(CommunicationPreferences.class);
        preferences
                .forbid(admin, contacts.get(0), CommunicationChannel.POST, "Wunsch " + canary)
                .orThrow();
        preferences
                .forbidForClient(admin, client, CommunicationChannel.POST, "Wunsch " + canary)
                .orThrow();
        things.add("Nachname" + mark);
        things.add("Firma " + mark);
    }

    private ContactId contact(int number, ClientId client, LabelId label, ListId list) {
        NewContactPoint address = new NewContactPoint(HandleKind.EMAIL, address(number), null);
        Contact contact = node.service(Contacts.class)
                .create(
                        admin,
                        new ContactData(null, null, "Nachname" + mark, null, canary, canary, null, List.of(address)),
                        new Origin("manual", null, null))
                .orThrow()
                .contact();
        ContactId id = contact.id();
        node.service(Contacts.class)
                .assignClients(admin, id, contact.version(), List.of(client))
                .orThrow();
        node.service(Labels.class).put(admin, id, label).orThrow();
        node.service(ContactLists.class).add(admin, list, id).orThrow();
        things.add(address(number));
        things.add(id.toString());
        return id;
    }

    private String address(int number) {
        return "a" + number + "." + mark + "@example.org";
    }

    /** One mail of a contact, which becomes an activity; one of a stranger, which waits in the inbox. */
    private void mails() {
        Observed observed = new Observed(admin);
        node.kontor.install(observed.module());
        node.kontor
                .modules()
                .switchTo(CallContext.system(admin.tenant()), observed.module(), true)
                .orThrow();
        node.kontor.subscribe(observed);
        for (String sender : List.of(address(0), address(1), "fremd" + mark + "@example.net")) {
            byte[] file = mail("Betreff " + canary, sender);
            ImportRun run = node.service(MailImports.class)
                    .run(admin, new MailUpload("x.eml", new ByteArrayInputStream(file), (long) file.length), null)
                    .orThrow();
            things.add(run.id());
        }
        things.add(node.service(Mailboxes.class)
                .create(admin, mailbox("Postfach " + canary))
                .orThrow()
                .id());
        node.kontor.deliverEvents();
        node.kontor.unsubscribe(observed);
        things.addAll(observed.mails);
        things.addAll(observed.events);
    }

    private void activities() {
        things.addAll(node.service(UnassignedInbox.class).list(admin, PageRequest.first(200)).orThrow().items().stream()
                .map(Unassigned::id)
                .toList());
        NewActivity note = new NewActivity(
                things.id(ContactId.class, new Random(1)),
                "NOTE",
                Direction.INTERNAL,
                null,
                node.kontor.clock().instant(),
                null,
                null,
                "Notiz " + canary,
                null,
                null);
        things.add(node.service(Activities.class).record(admin, note).orThrow().id());
    }

    private void leads() {
        TemplateData data = new TemplateData(
                "Titel " + canary,
                "Text " + canary,
                List.of(things.id(LabelId.class, new Random(1)).value()),
                null);
        NoteTemplateId template =
                node.service(NoteTemplates.class).create(admin, data).orThrow().id();
        things.add(template);
        things.add(node.service(Leads.class)
                .note(
                        admin,
                        things.id(ContactId.class, new Random(3)),
                        new NewNote("Notiz " + canary, null, List.of(template)))
                .orThrow()
                .note()
                .id());
        node.kontor.deliverEvents();
    }

    static CampaignData campaign(String says, CategoryId category) {
        return new CampaignData(says, says, says, false, category, List.of());
    }

    private void entries() {
        CategoryId category = node.service(ActivityCategories.class)
                .create(admin, new CategoryData("Art " + canary, Set.of(SendingWay.EMAIL), true))
                .orThrow()
                .id();
        EntryData data = new EntryData(
                "Matchcode " + canary,
                "Text " + canary,
                false,
                category,
                List.of(
                        Recipient.contact(RecipientRole.TO, things.id(ContactId.class, new Random(5))),
                        Recipient.user(RecipientRole.CC, admin.user())),
                null,
                null,
                false,
                null);
        ContactEntry entry =
                node.service(ContactEntries.class).create(admin, data).orThrow();
        things.add(category);
        things.add(entry.id());
        things.add(node.service(EntrySending.class)
                .send(admin, entry.id(), entry.version(), SendingWay.MESSAGE, List.of())
                .orThrow()
                .dispatch()
                .id());
        things.add(node.service(InternalMessages.class)
                .inbox(admin, PageRequest.first())
                .orThrow()
                .items()
                .get(0)
                .id());
        things.add(node.service(Campaigns.class)
                .create(admin, campaign("Kampagne " + canary, category))
                .orThrow()
                .id());
        node.service(MessagingSettings.class).changeSignature(admin, canary).orThrow();
        node.service(MailEntries.class)
                .take(admin, things.id(MailId.class, new Random(7)))
                .orThrow();
    }

    private void platform() {
        UserId user = new UserId("user-" + mark);
        node.service(Users.class)
                .create(admin, user, new UserData("Name " + canary, null, List.of(), List.of(), List.of(), null, null))
                .orThrow();
        things.add(user);
        things.add(node.service(Privacy.class)
                .erase(admin, things.id(ContactId.class, new Random(2)), "Wunsch " + canary)
                .orThrow()
                .id());
        things.add(node.service(Cases.class)
                .open(admin, new CaseData(mark, "SUPPORT", "Fall " + canary, null))
                .orThrow()
                .id());
        things.add(node.service(ApiTokens.class)
                .create(
                        admin,
                        admin.user(),
                        "Token " + canary,
                        node.kontor.clock().instant().plus(Duration.ofDays(300)))
                .orThrow()
                .token()
                .id());
    }

    /** Nobody is at home there, so that a test of the connection is over at once. */
    static MailboxData mailbox(String name) {
        return new MailboxData(
                name,
                null,
                "127.0.0.1",
                1,
                MailboxSecurity.NONE,
                "login",
                "password",
                LocalDate.of(2026, 1, 1),
                MailboxAction.ACTIVITY,
                true,
                null,
                new MailboxAssignment(List.of(), List.of(), true),
                5,
                true);
    }

    static ReceivedMessage received(SourceRef source, String subject) {
        return new ReceivedMessage(
                source,
                null,
                List.of(),
                Instant.parse("2026-03-01T10:00:00Z"),
                List.of(),
                subject,
                null,
                List.of(),
                List.of(),
                true,
                List.of());
    }

    static byte[] mail(String subject, String sender) {
        String text = "From: " + sender + "\r\nTo: us@example.com\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@example.org>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\n"
                + "Content-Type: text/html\r\n\r\n<p>" + subject + "</p>\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Learns the ids of the mails, which no service lists. */
    private static final class Observed implements EventSubscriber<InteractionObserved> {
        private final CallContext of;
        private final List<MailId> mails = new ArrayList<>();
        private final List<EventId> events = new ArrayList<>();

        Observed(CallContext of) {
            this.of = of;
        }

        @Override
        public String name() {
            return "business.observed";
        }

        @Override
        public ModuleId module() {
            return new ModuleId("business");
        }

        @Override
        public EventType<InteractionObserved> type() {
            return InteractionObserved.TYPE;
        }

        @Override
        public void handle(EventEnvelope<InteractionObserved> event) {
            if (event.tenant().equals(of.tenant())) {
                events.add(event.id());
                mails.add(new MailId(UUID.fromString(event.payload().source().id())));
            }
        }
    }
}
