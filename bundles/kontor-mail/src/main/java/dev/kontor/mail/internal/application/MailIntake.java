package dev.kontor.mail.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.MailDate;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.ThreadKey;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.Fingerprints.Claim;
import dev.kontor.mail.internal.persistence.Fingerprints.Known;
import dev.kontor.mail.internal.persistence.Fingerprints.Mark;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.NewMails;
import dev.kontor.mail.internal.persistence.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes mails in: each once, with its original, and tells of it. Works in the running transaction. */
public final class MailIntake {

    private final EmailStore emails;
    private final NewMails newMails;
    private final Fingerprints fingerprints;
    private final MailAudience audience;
    private final Originals originals;
    private final TellingOfMails telling;
    private final IdSource ids;
    private final KontorClock clock;
    private final Host host;
    private final MailboxStore mailboxes;
    private final AnswersToSentMails answers;

    public MailIntake(
            EmailStore emails,
            NewMails newMails,
            Fingerprints fingerprints,
            MailAudience audience,
            Originals originals,
            Events events,
            IdSource ids,
            KontorClock clock,
            Host host,
            MailboxStore mailboxes) {
        this.emails = emails;
        this.newMails = newMails;
        this.fingerprints = fingerprints;
        this.audience = audience;
        this.originals = originals;
        this.telling = new TellingOfMails(events);
        this.ids = ids;
        this.clock = clock;
        this.host = host;
        this.mailboxes = mailboxes;
        this.answers = new AnswersToSentMails(events);
    }

    /** Who of the tenant writes outgoing mail, as of now: its users and its mailboxes. */
    MailDirection direction(TenantId tenant) {
        Stream<String> users =
                host.users().list(tenant).stream().filter(HostUser::active).map(HostUser::email);
        Stream<String> boxes =
                mailboxes.all().stream().map(mailbox -> mailbox.data().address());
        return new MailDirection(
                Stream.concat(users, boxes).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** Stores those of the mails that aren't there already (A22); all of them together, in a few round trips. */
    RunCounts take(Caller caller, List<FileMail> mails, MailDirection direction, MailOrigin origin) {
        TenantId tenant = caller.tenant();
        KnownMails known = known(tenant, mails);
        Map<String, Arrived> fresh = new LinkedHashMap<>();
        List<ParsedMail> again = new ArrayList<>();
        for (FileMail mail : mails) {
            ParsedMail parsed = mail.readable();
            if (known.has(parsed) || fresh.containsKey(parsed.fingerprint())) {
                again.add(parsed);
            } else {
                MailMessage message = message(parsed, mail.bytes().size(), known.reused(parsed), direction, origin);
                fresh.put(parsed.fingerprint(), new Arrived(mail, message, known.threadKey(parsed)));
            }
        }
        for (String lost : fingerprints.claim(tenant, claims(fresh))) {
            again.add(fresh.remove(lost).source().readable());
        }
        store(caller, List.copyOf(fresh.values()), origin);
        again.forEach(parsed -> seenAgain(caller, parsed, origin));
        return new RunCounts(fresh.size(), again.size(), 0);
    }

    /** A mail that is new. */
    private record Arrived(FileMail source, MailMessage message, String threadKey) {}

    private KnownMails known(TenantId tenant, List<FileMail> mails) {
        List<ParsedMail> parsed = mails.stream().map(FileMail::readable).toList();
        Known known = fingerprints.known(
                tenant,
                parsed.stream()
                        .map(mail -> new Mark(mail.fingerprint(), mail.messageId()))
                        .toList());
        Map<String, String> threads = newMails.threadsOf(
                tenant,
                parsed.stream()
                        .flatMap(mail -> ThreadKey.answered(mail).stream())
                        .collect(Collectors.toSet()));
        return new KnownMails(known, threads);
    }

    private static List<Claim> claims(Map<String, Arrived> fresh) {
        return fresh.entrySet().stream()
                .map(mail -> new Claim(
                        mail.getKey(),
                        mail.getValue().message().id(),
                        mail.getValue().message().messageId()))
                .toList();
    }

    private void store(Caller caller, List<Arrived> fresh, MailOrigin origin) {
        if (fresh.isEmpty()) {
            return;
        }
        List<NewMails.Row> rows = fresh.stream()
                .map(mail -> new NewMails.Row(mail.message(), mail.threadKey()))
                .toList();
        newMails.add(caller.tenant(), rows, origin.run());
        storeOriginals(caller.tenant(), fresh);
        List<MailMessage> mails = fresh.stream().map(Arrived::message).toList();
        if (origin.mailbox() != null) {
            List<MailId> stored = mails.stream().map(MailMessage::id).toList();
            newMails.seen(caller.tenant(), stored, origin.mailbox(), MailReaders.of(origin.assignment()));
        }
        telling.observed(caller, mails, origin);
        telling.wished(caller, mails, origin);
        if (origin.mailbox() != null && !origin.sent()) {
            fresh.forEach(mail -> answers.tell(caller, mail.source(), mail.message()));
        }
    }

    private void storeOriginals(TenantId tenant, List<Arrived> fresh) {
        Map<MailId, byte[]> small = new LinkedHashMap<>();
        try {
            for (Arrived mail : fresh) {
                MailId id = mail.message().id();
                if (mail.source().packed().isPresent()) {
                    small.put(id, mail.source().packed().get());
                } else {
                    try (InputStream original = mail.source().bytes().open()) {
                        originals.add(tenant, id, original);
                    }
                }
            }
            originals.addSmall(tenant, small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who sees a private mail by one more mailbox has it in the timeline too, and a team's whole team (W26). */
    private void seenAgain(Caller caller, ParsedMail parsed, MailOrigin origin) {
        if (origin.mailbox() == null) {
            return;
        }
        MailId id = fingerprints.taken(caller.tenant(), parsed.fingerprint());
        boolean wasPrivate = MailReaders.arePrivate(audience.readers(id));
        if (audience.seen(id, origin.mailbox(), MailReaders.of(origin.assignment()))
                && (wasPrivate || origin.wantsEntry())) {
            List<MailMessage> mail = List.of(emails.find(id).orElseThrow());
            telling.wished(caller, mail, origin);
            if (wasPrivate) {
                telling.observed(caller, mail, origin);
            }
        }
    }

    private MailMessage message(
            ParsedMail parsed, long size, boolean reused, MailDirection direction, MailOrigin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MailDate date = MailDate.of(parsed.date(), parsed.arrival(), now);
        Set<MailFlag> flags = EnumSet.noneOf(MailFlag.class);
        flags.addAll(parsed.flags());
        if (date.flag() != null) {
            flags.add(date.flag());
        }
        if (reused) {
            flags.add(MailFlag.MESSAGE_ID_REUSED);
        }
        return new MailMessage(
                new MailId(ids.next()),
                parsed.messageId(),
                parsed.inReplyTo(),
                parsed.references(),
                origin.sent() ? Direction.OUT : direction.of(parsed.addresses()),
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
}
