package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.MailContact;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailInThread;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.ReadableMails;
import dev.kontor.mail.internal.html.HtmlDocument;
import dev.kontor.mail.internal.mime.MailHtml;
import dev.kontor.mail.internal.mime.OneAttachment;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.mail.internal.persistence.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows mails. The HTML is made safe each time it is asked for, so that a better rule holds for old mails too. */
public final class MailMessageService implements MailMessages {

    private static final int MAX_THREAD = 200;

    private final Guard guard;
    private final EmailStore emails;
    private final MailAudience audience;
    private final Originals originals;
    private final ContactsOfMail contacts;
    private final ImportSettings.Current settings;

    public MailMessageService(
            Guard guard,
            EmailStore emails,
            MailAudience audience,
            Originals originals,
            ContactsOfMail contacts,
            ImportSettings.Current settings) {
        this.guard = guard;
        this.emails = emails;
        this.audience = audience;
        this.originals = originals;
        this.contacts = contacts;
        this.settings = settings;
    }

    @Override
    public Outcome<MailMessage> get(CallContext call, MailId id) {
        return guard.read(call, MailModule.READ, caller -> find(caller, id));
    }

    @Override
    public Outcome<List<MailContact>> contacts(CallContext call, MailId id) {
        return guard.read(call, MailModule.READ, caller -> find(caller, id).flatMap(mail -> contacts.of(call, mail)));
    }

    @Override
    public Outcome<List<MailInThread>> thread(CallContext call, MailId id) {
        return guard.read(call, MailModule.READ, caller -> find(caller, id).map(mail -> thread(caller, mail)));
    }

    private List<MailInThread> thread(Caller caller, MailMessage mail) {
        Set<MailId> readable = new HashSet<>(emails.ofFilesInThread(mail.id(), ReadableMails.of(caller)));
        readable.addAll(audience.inThread(mail.id(), caller));
        List<MailInThread> thread = new ArrayList<>(emails.thread(mail.id(), MAX_THREAD));
        thread.removeIf(each -> !readable.contains(each.id()));
        Collections.reverse(thread);
        return thread.isEmpty() ? List.of(EmailStore.inThread(mail)) : List.copyOf(thread);
    }

    @Override
    public Outcome<MailAttachment> attachment(CallContext call, MailId id, int number, OutputStream target) {
        return guard.read(
                call, MailModule.READ, caller -> find(caller, id).flatMap(mail -> copy(caller, mail, number, target)));
    }

    private Outcome<MailAttachment> copy(Caller caller, MailMessage mail, int number, OutputStream target) {
        if (number < 0 || number >= mail.attachments().size()) {
            return Outcome.refused(new Refusal.NotFound("attachment"));
        }
        try (InputStream original = originals.open(caller.tenant(), mail.id())) {
            return OneAttachment.copy(original, settings.get().limits(), number, target)
                    ? Outcome.done(mail.attachments().get(number))
                    : Outcome.refused(new Refusal.NotFound("attachment"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<String> html(CallContext call, MailId id) {
        return guard.read(call, MailModule.READ, caller -> find(caller, id).flatMap(mail -> html(caller, mail)));
    }

    @Override
    public Outcome<Void> original(CallContext call, MailId id, OutputStream target) {
        return guard.read(call, MailModule.READ, caller -> find(caller, id).map(mail -> copy(caller, id, target)));
    }

    /** The one way to a mail: what the caller may not read isn't there. */
    Outcome<MailMessage> find(Caller caller, MailId id) {
        return (id == null ? Optional.<MailMessage>empty() : readable(caller, id))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("mail")));
    }

    private Optional<MailMessage> readable(Caller caller, MailId id) {
        Optional<MailMessage> ofFile = emails.ofFile(id, ReadableMails.of(caller));
        return ofFile.isPresent() || !audience.includes(id, caller) ? ofFile : emails.find(id);
    }

    private Outcome<String> html(Caller caller, MailMessage mail) {
        if (!mail.hasHtml()) {
            return Outcome.refused(new Refusal.NotFound("HTML of the mail"));
        }
        try (InputStream original = originals.open(caller.tenant(), mail.id())) {
            MailHtml content = MailHtml.in(original, settings.get().limits());
            return Outcome.done(HtmlDocument.of(content.html(), content.pictures()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Void copy(Caller caller, MailId id, OutputStream target) {
        try (InputStream original = originals.open(caller.tenant(), id)) {
            original.transferTo(target);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
