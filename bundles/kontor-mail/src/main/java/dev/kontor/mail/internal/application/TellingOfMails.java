package dev.kontor.mail.internal.application;

import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.event.Events.Raised;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.internal.domain.MailReaders;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.Snippet;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.transport.SentMailFound;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever listens of mails that are stored, in the transaction that stores them. */
final class TellingOfMails {

    private static final String ACTIVITY_TYPE = "EMAIL";

    private final Events events;

    TellingOfMails(Events events) {
        this.events = events;
    }

    /** Timelines hear of all of them. */
    void observed(Caller caller, List<MailMessage> mails, MailOrigin origin) {
        List<Raised<InteractionObserved>> observed = new ArrayList<>();
        for (MailMessage mail : mails) {
            InteractionObserved interaction = interaction(caller, mail, origin);
            if (AnswersToSentMails.looksLikeOurs(mail)) {
                SentMailFound found = new SentMailFound(mail.messageId(), interaction);
                events.raise(caller, SentMailFound.TYPE, orderKey(interaction.source()), mail.occurredAt(), found);
            } else {
                observed.add(new Raised<>(orderKey(interaction.source()), mail.occurredAt(), interaction));
            }
        }
        events.raiseAll(caller, InteractionObserved.TYPE, observed);
    }

    /** W27: by a mailbox with the action "Kontakt anlegen" they become contact entries of those whose mailbox it is. */
    void wished(Caller caller, List<MailMessage> mails, MailOrigin origin) {
        if (!origin.wantsEntry()) {
            return;
        }
        List<MailReaders.Reader> readers = MailReaders.of(origin.assignment()).readers();
        List<Raised<ReceivedMessage>> wishes = new ArrayList<>();
        for (MailMessage mail : mails) {
            ReceivedMessage message = MailAsMessage.of(mail, readers);
            wishes.add(new Raised<>(orderKey(message.source()), mail.occurredAt(), message));
        }
        events.raiseAll(caller, ReceivedMessage.TYPE, wishes);
    }

    private static InteractionObserved interaction(Caller caller, MailMessage mail, MailOrigin origin) {
        return new InteractionObserved(
                ACTIVITY_TYPE,
                MailAsMessage.source(mail.id()),
                mail.direction(),
                mail.occurredAt(),
                MailAsMessage.participants(mail),
                mail.subject(),
                Snippet.of(mail.text()),
                origin.team(),
                origin.owner(caller),
                origin.flags(mail.flags()),
                PlainText.cut(mail.text(), InteractionObserved.MAX_TEXT),
                null,
                null,
                origin.coOwners(),
                MailAsMessage.conversation(mail));
    }

    private static String orderKey(SourceRef source) {
        return source.kind() + "/" + source.id();
    }
}
