package dev.kontor.mail.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.MailDate;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.Snippet;
import dev.kontor.mail.internal.domain.ThreadKey;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.Fingerprints.Claim;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.NewMails;
import dev.kontor.mail.internal.persistence.Originals;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.transport.SentMailFound;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes mails in: each once, with its original, and tells of it. Works in the running transaction. */
public final class MailIntake {

    private static final String ACTIVITY_TYPE = "EMAIL";

    private final EmailStore emails;
    private final NewMails newMails;
    private final Fingerprints fingerprints;
    private final MailAudience audience;
    private final Originals originals;
    private final Events events;
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
        this.events = events;
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
        return new KnownMails(
                fingerprints.known(
                        tenant, parsed.stream().map(ParsedMail::fingerprint).collect(Collectors.toSet())),
                fingerprints.withMessageIds(
                        tenant,
                        parsed.stream()
                                .map(ParsedMail::messageId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())),
                emails.threadsOf(parsed.stream()
                        .flatMap(mail -> ThreadKey.answered(mail).stream())
                        .collect(Collectors.toSet())));
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
        if (origin.mailbox() != null) {
            List<MailId> mails = fresh.stream().map(mail -> mail.message().id()).toList();
            newMails.seen(caller.tenant(), mails, origin.mailbox(), MailReaders.of(origin.assignment()));
        }
        fresh.forEach(mail -> {
            tell(caller, mail.message(), origin);
            wish(caller, mail.message(), origin);
        });
        if (origin.mailbox() != null && !origin.sent()) {
            fresh.forEach(mail -> answers.tell(caller, mail.source(), mail.message()));
        }
    }

    private void storeOriginals(TenantId tenant, List<Arrived> fresh) {
        Map<MailId, byte[]> small = new LinkedHashMap<>();
        try {
            for (Arrived mail : fresh) {
                MailId id = mail.message().id();
                try (InputStream original = mail.source().bytes().open();
                        InputStream whole = mail.source().bytes().open()) {
                    Optional<byte[]> packed = Originals.packed(original);
                    if (packed.isPresent()) {
                        small.put(id, packed.get());
                    } else {
                        originals.add(tenant, id, whole);
                    }
                }
            }
            originals.addSmall(tenant, small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail that was private until now and comes by a team's mailbox too is told of once more, as the team's. */
    private void seenAgain(Caller caller, ParsedMail parsed, MailOrigin origin) {
        if (origin.mailbox() == null) {
            return;
        }
        MailId id = fingerprints.taken(caller.tenant(), parsed.fingerprint());
        boolean wasPrivate = MailReaders.arePrivate(audience.readers(id));
        if (audience.seen(id, origin.mailbox(), MailReaders.of(origin.assignment()))) {
            boolean opened = wasPrivate && !origin.assignment().isPrivate();
            if (opened || origin.wantsEntry()) {
                MailMessage mail = emails.find(id).orElseThrow();
                wish(caller, mail, origin);
                if (opened) {
                    tell(caller, mail, origin);
                }
            }
        }
    }

    /** W27: by a mailbox with the action "Kontakt anlegen" it becomes a contact entry, of those whose mailbox it is. */
    private void wish(Caller caller, MailMessage mail, MailOrigin origin) {
        if (origin.wantsEntry()) {
            ReceivedMessage message =
                    MailAsMessage.of(mail, MailReaders.of(origin.assignment()).readers());
            events.raise(caller, ReceivedMessage.TYPE, orderKey(message.source()), mail.occurredAt(), message);
        }
    }

    private static String orderKey(SourceRef source) {
        return source.kind() + "/" + source.id();
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

    private void tell(Caller caller, MailMessage mail, MailOrigin origin) {
        SourceRef source = MailAsMessage.source(mail.id());
        InteractionObserved observed = new InteractionObserved(
                ACTIVITY_TYPE,
                source,
                mail.direction(),
                mail.occurredAt(),
                MailAsMessage.participants(mail),
                mail.subject(),
                Snippet.of(mail.text()),
                origin.team(),
                origin.owner(caller),
                origin.flags(mail.flags()),
                PlainText.cut(mail.text(), InteractionObserved.MAX_TEXT),
                null);
        if (AnswersToSentMails.looksLikeOurs(mail)) {
            SentMailFound found = new SentMailFound(mail.messageId(), observed);
            events.raise(caller, SentMailFound.TYPE, orderKey(source), mail.occurredAt(), found);
        } else {
            events.raise(caller, InteractionObserved.TYPE, orderKey(source), mail.occurredAt(), observed);
        }
    }
}
