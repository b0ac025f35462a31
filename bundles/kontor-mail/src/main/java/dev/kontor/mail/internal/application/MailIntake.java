package dev.kontor.mail.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailDate;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.Snippet;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a mail in: once, with its original, and tells of it. Works in the running transaction. */
public final class MailIntake {

    private static final String ACTIVITY_TYPE = "EMAIL";

    private final EmailStore emails;
    private final Fingerprints fingerprints;
    private final Originals originals;
    private final Events events;
    private final IdSource ids;
    private final KontorClock clock;
    private final Host host;

    public MailIntake(
            EmailStore emails,
            Fingerprints fingerprints,
            Originals originals,
            Events events,
            IdSource ids,
            KontorClock clock,
            Host host) {
        this.emails = emails;
        this.fingerprints = fingerprints;
        this.originals = originals;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.host = host;
    }

    /** Who of the tenant writes outgoing mail, as of now. */
    MailDirection direction(TenantId tenant) {
        Set<String> ours = host.users().list(tenant).stream()
                .filter(HostUser::active)
                .map(HostUser::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new MailDirection(ours);
    }

    /** Stores the mail; false when it is there already (A22). */
    boolean take(Caller caller, ParsedMail parsed, MailBytes bytes, MailDirection direction, ImportRunId run) {
        MailId id = new MailId(ids.next());
        if (!fingerprints.claim(caller.tenant(), parsed.fingerprint(), id, parsed.messageId())) {
            return false;
        }
        MailMessage mail = message(caller, id, parsed, bytes.size(), direction);
        emails.add(mail, run);
        try (InputStream original = bytes.open()) {
            originals.add(caller.tenant(), id, original);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell(caller, mail);
        return true;
    }

    private MailMessage message(Caller caller, MailId id, ParsedMail parsed, long size, MailDirection direction) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MailDate date = MailDate.of(parsed.date(), parsed.arrival(), now);
        Set<MailFlag> flags = EnumSet.noneOf(MailFlag.class);
        flags.addAll(parsed.flags());
        if (date.flag() != null) {
            flags.add(date.flag());
        }
        if (parsed.messageId() != null
                && fingerprints.reused(caller.tenant(), parsed.messageId(), parsed.fingerprint())) {
            flags.add(MailFlag.MESSAGE_ID_REUSED);
        }
        return new MailMessage(
                id,
                parsed.messageId(),
                parsed.inReplyTo(),
                parsed.references(),
                direction.of(parsed.addresses()),
                parsed.subject(),
                date.at(),
                now,
                parsed.addresses(),
                parsed.text(),
                parsed.hasHtml(),
                parsed.attachments(),
                flags.stream().map(MailFlag::word).toList(),
                size);
    }

    private void tell(Caller caller, MailMessage mail) {
        SourceRef source = new SourceRef(MailModule.SOURCE_KIND, mail.id().toString());
        InteractionObserved observed = new InteractionObserved(
                ACTIVITY_TYPE,
                source,
                mail.direction(),
                mail.occurredAt(),
                mail.addresses().stream()
                        .map(each -> new Participant(each.role(), HandleKind.EMAIL, each.address(), each.name()))
                        .toList(),
                mail.subject(),
                Snippet.of(mail.text()),
                null,
                caller.system() ? null : caller.user(),
                mail.flags(),
                PlainText.cut(mail.text(), InteractionObserved.MAX_TEXT),
                null);
        events.raise(caller, InteractionObserved.TYPE, source.kind() + "/" + source.id(), mail.occurredAt(), observed);
    }
}
