package dev.kontor.messaging.transport;

import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.interaction.InteractionObserved;

/**
 * A mail with a Message-ID like {@link OutgoingMessage#MAIL_ID} lies in a mailbox. It is told to timelines when it was
 * sent by the tenant itself, so that its copy must not make a second line (A67, A75); any other is handed on.
 *
 * @param observed what is to be told when it was sent by somebody else
 */
public record SentMailFound(String messageId, InteractionObserved observed) {

    public static final EventType<SentMailFound> TYPE =
            new EventType<>("messaging.sent-mail-found", SentMailFound.class);

    /** Without what it says. */
    @Override
    public String toString() {
        return "mail " + messageId;
    }
}
