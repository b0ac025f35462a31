package dev.kontor.testing.modules;

import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.internal.ClassificationCore;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.mail.internal.MailCore;
import dev.kontor.mail.internal.application.ImportSettings;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.messaging.internal.ReceivingCore;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.testing.TestKontor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.net.SocketFactory;

/** The modules over one kernel, as Blueprint wires them in a container. Who makes one that works by itself closes it. */
public final class Cores {
    private final TestKontor kontor;
    private final Guard guard;
    private final ContactsCore contacts;

    public Cores(TestKontor kontor) {
        this(kontor, kontor.guard());
    }

    /** @param guard what all modules call as the guard */
    public Cores(TestKontor kontor, Guard guard) {
        this.kontor = kontor;
        this.guard = guard;
        contacts = new ContactsCore(
                guard,
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock());
    }

    /** The one that all others use. */
    public ContactsCore contacts() {
        return contacts;
    }

    public ActivitiesCore activities() {
        return new ActivitiesCore(
                guard,
                kontor.transactions(),
                kontor.unit("activities"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.directory(),
                contacts.contacts());
    }

    public LeadflowCore leadflow() {
        return new LeadflowCore(
                guard,
                kontor.unit("leadflow"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.contacts(),
                contacts.directory(),
                contacts.records(),
                contacts.labels(),
                contacts.lists());
    }

    public ClassificationCore classification(NoteClassifier... classifiers) {
        return new ClassificationCore(
                guard,
                kontor.unit("leadflow"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                List.of(classifiers));
    }

    public MessagingCore messaging(MessageTransport... transports) {
        return new MessagingCore(
                guard,
                kontor.transactions(),
                kontor.unit("messaging"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.contacts(),
                contacts.directory(),
                contacts.preferences(),
                List.of(transports));
    }

    public ReceivingCore receiving() {
        return new ReceivingCore(
                guard,
                kontor.unit("messaging"),
                kontor.audit(),
                kontor.events(),
                kontor.ids(),
                kontor.clock(),
                kontor.host(),
                contacts.directory());
    }

    /** @param spool a folder for what is being read */
    public MailCore mail(Path spool, ImportSettings settings) {
        try {
            return new MailCore(
                    guard,
                    kontor.transactions(),
                    kontor.unit("mail"),
                    kontor.audit(),
                    kontor.events(),
                    kontor.ids(),
                    kontor.clock(),
                    kontor.host(),
                    kontor.secrets(),
                    SocketFactory::getDefault,
                    contacts.directory(),
                    new Spool(spool),
                    () -> settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
