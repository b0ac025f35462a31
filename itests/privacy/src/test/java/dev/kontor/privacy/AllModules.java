package dev.kontor.privacy;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.activities.internal.persistence.ActivitiesOfPerson;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.contacts.internal.persistence.ContactsOfPerson;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.internal.application.CaseService;
import dev.kontor.host.standalone.internal.application.Traces;
import dev.kontor.host.standalone.internal.persistence.CaseStore;
import dev.kontor.host.standalone.internal.persistence.CasesOfPerson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.ClassificationCore;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.leadflow.internal.persistence.LeadsOfPerson;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.internal.application.BackgroundImports;
import dev.kontor.mail.internal.application.BatchStore;
import dev.kontor.mail.internal.application.FileSource;
import dev.kontor.mail.internal.application.ImportRunner;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.application.MailImportService;
import dev.kontor.mail.internal.application.MailIntake;
import dev.kontor.mail.internal.application.RunListing;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.MailsOfPerson;
import dev.kontor.mail.internal.persistence.NewMails;
import dev.kontor.mail.internal.persistence.Originals;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.persistence.EntriesOfPerson;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.modules.Cores;
import dev.kontor.web.internal.once.AnswersAboutPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All modules on one database, with one person who is known to each of them, twice. */
final class AllModules implements AutoCloseable {
    private static final String MAIL = """
        From: "Kanari-mail-name" <kanari-one@example.com>
        To: info@example.org
        Subject: Kanari-mail-subject
        Date: Mon, 16 Nov 2026 08:58:00 +0100
        Message-ID: <kanari-message-id-%s@example.com>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Kanari-mail-text
        --b
        Content-Type: application/octet-stream; name="Kanari-mail-attachment.bin"
        Content-Disposition: attachment; filename="Kanari-mail-attachment.bin"

        Kanari-mail-file
        --b--
        """;

    final TestKontor kontor;
    final TestTenant tenant;
    final CallContext admin;
    final ContactId person;
    private final Cores cores;
    private final ContactsCore contacts;
    private final ActivitiesCore activities;
    private final LeadflowCore leadflow;
    private final BackgroundImports background;

    AllModules(FilesOnDisk files, Path spoolFolder) throws IOException {
        kontor = TestKontor.on(files.pool)
                .unit("contacts", "db/contacts")
                .unit("activities", "db/activities")
                .unit("leadflow", "db/leadflow")
                .unit("messaging", "db/messaging")
                .unit("mail", "db/mail")
                .unit("web", "db/web")
                .unit("host", "db/host")
                .start();
        cores = new Cores(kontor);
        contacts = cores.contacts();
        activities = cores.activities();
        ImportSettings settings = new ImportSettings(new ReadLimits(1 << 20, 1_000, 50), 1L << 21, 1, 1);
        background = new BackgroundImports(() -> settings);
        tenant = kontor.tenant()
                .withModules(
                        ContactsModule.ID, ActivitiesModule.ID, LeadflowModule.ID, MessagingModule.ID, MailModule.ID);
        admin = tenant.admin();
        kontor.contributes(new ContactsOfPerson(kontor.transactions()));
        kontor.contributes(new ActivitiesOfPerson(kontor.transactions()));
        kontor.contributes(new LeadsOfPerson(kontor.transactions()));
        kontor.contributes(new EntriesOfPerson(kontor.transactions()));
        kontor.contributes(new MailsOfPerson(kontor.transactions()));
        kontor.contributes(new AnswersAboutPerson(kontor.transactions()));
        kontor.contributes(new CasesOfPerson(kontor.transactions()));
        kontor.subscribe(activities.intake());
        leadflow = cores.leadflow();
        leadflow.subscribers().forEach(kontor::subscribe);

        // first a stranger, whose mail waits in the inbox
        importMail(new Spool(spoolFolder), settings, 1);
        kontor.deliverEvents();
        person = contact("one");
        ContactId alias = contact("two");
        contacts.records().join(admin, person, alias, "Kanari-join-reason").orThrow();
        record(person);
        openCase(person);
        record(alias);
        correct(leadflow.leads()
                .note(admin, person, NewNote.text("Kanari-lead-note"))
                .orThrow()
                .note()
                .id());
        leadflow.leads()
                .close(admin, person, NoteOutcome.PARTIAL, "Kanari-lead-reason")
                .orThrow();
        new Correspondence(kontor, cores, tenant.id()).with(person);
        Written.by(kontor, cores, admin);
        // and a mail whose event nobody has handled yet
        importMail(new Spool(spoolFolder), settings, 2);
        contacts.contacts().delete(admin, alias).orThrow();
    }

    /** The classifier says which words decided; a supervisor says something else. */
    private void correct(LeadNoteId note) {
        ClassificationCore classification = cores.classification(new Echo());
        classification
                .settings()
                .change(admin, new ClassificationSetup(0, true, "echo", 7, 5))
                .orThrow();
        classification.run().run(tenant.id());
        classification
                .classifications()
                .correct(admin, note, NoteOutcome.NEGATIVE)
                .orThrow();
    }

    /** Finds that all words decided. */
    private static final class Echo implements NoteClassifier {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Optional<String> problem(TenantId tenant) {
            return Optional.empty();
        }

        @Override
        public Judge judge(TenantId tenant, List<CorrectedNote> corrected) {
            return text -> new Verdict.Given(NoteOutcome.POSITIVE, 1, "echo", List.of(new DecidingWord(text, 1)));
        }
    }

    private ContactId contact(String which) {
        ContactData data = new ContactData(
                "Kanari-salutation-" + which,
                "Kanari-first-" + which,
                "Kanari-last-" + which,
                "Kanari-company-" + which,
                "Kanari-job-" + which,
                "Kanari-note-" + which,
                null,
                List.of(
                        new NewContactPoint(HandleKind.EMAIL, "Kanari-" + which + "@example.com", "Kanari-label"),
                        new NewContactPoint(HandleKind.PHONE, "0431/1234567", "Kanari-label")));
        ContactId id = contacts.contacts()
                .create(admin, data, new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
        Label label = contacts.labels().create(admin, "Stammkunde " + which).orThrow();
        contacts.labels().put(admin, id, label.id()).orThrow();
        ContactList list = contacts.lists().create(admin, "Rundbrief " + which).orThrow();
        contacts.lists().add(admin, list.id(), id).orThrow();
        contacts.preferences()
                .forbid(admin, id, CommunicationChannel.POST, "Kanari-preference-" + which)
                .orThrow();
        return id;
    }

    private void openCase(ContactId contact) {
        CaseStore cases = new CaseStore(kontor.unit("host"));
        new CaseService(kontor.guard(), cases, new Traces(kontor.audit()), kontor.ids(), kontor.clock())
                .open(admin, new CaseData("Kanari-case-number", "TICKET", "Kanari-case-title", contact))
                .orThrow();
    }

    private void record(ContactId contact) {
        activities
                .activities()
                .record(
                        admin,
                        new NewActivity(
                                contact,
                                "EMAIL",
                                Direction.IN,
                                new SourceRef("mail", "Kanari-source-" + contact),
                                kontor.clock().instant(),
                                null,
                                null,
                                "Kanari-activity-subject",
                                "kanari-one@example.com",
                                "Kanari-activity-snippet"))
                .orThrow();
        Activity chat = activities
                .activities()
                .record(
                        admin,
                        new NewActivity(
                                contact,
                                "CHAT",
                                Direction.IN,
                                new SourceRef("chat", "Kanari-chat-" + contact),
                                kontor.clock().instant(),
                                null,
                                null,
                                "Kanari-chat-subject",
                                "Kanari-chat-sender",
                                "Kanari-chat-snippet"))
                .orThrow();
        activities
                .activities()
                .addStep(
                        admin,
                        chat.id(),
                        new InteractionStep(
                                "Kanari-step-key",
                                "message",
                                kontor.clock().instant(),
                                null,
                                "Kanari-step-author",
                                "Kanari-step-text"))
                .orThrow();
    }

    private void importMail(Spool spool, ImportSettings settings, int number) throws IOException {
        RunStore runs = new RunStore(kontor.unit("mail"));
        UnreadableStore unreadable = new UnreadableStore(kontor.transactions());
        MailIntake intake = new MailIntake(
                new EmailStore(kontor.unit("mail")),
                new NewMails(kontor.transactions()),
                new Fingerprints(kontor.transactions()),
                new MailAudience(kontor.unit("mail")),
                new Originals(kontor.transactions()),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                new MailboxStore(kontor.unit("mail")));
        ImportRunner runner = new ImportRunner(
                kontor.guard(),
                runs,
                new BatchStore<>(kontor.guard(), intake, new FileSource(runs, unreadable, kontor.clock())),
                intake,
                kontor.audit(),
                kontor.clock(),
                spool,
                () -> settings);
        MailImports imports = new MailImportService(
                kontor.guard(),
                runner,
                new RunListing(runs, unreadable, background, kontor.clock()),
                background,
                spool,
                () -> settings,
                kontor.ids(),
                kontor.clock());
        byte[] mail = MAIL.formatted(number).getBytes(StandardCharsets.UTF_8);
        MailUpload upload = new MailUpload(
                "Kanari-file-name-" + number + ".eml", new ByteArrayInputStream(mail), (long) mail.length);
        ImportState state = imports.run(admin, upload, progress -> {}).orThrow().state();
        if (state != ImportState.DONE) {
            throw new IllegalStateException("The mail was not imported: " + state);
        }
    }

    @Override
    public void close() {
        background.close();
        kontor.close();
    }
}
