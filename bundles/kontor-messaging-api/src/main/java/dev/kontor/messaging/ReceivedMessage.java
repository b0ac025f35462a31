package dev.kontor.messaging;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * A message that came in and is to become a contact entry (W22, W27). Intake never refuses (Q26): what is too long is
 * cut, and the flags say so. With employees only it is private (W26); with nobody at all too.
 *
 * @param source the mail itself; the same source told twice is the same message
 * @param messageId its Message-ID without angle brackets, or null
 * @param answers the Message-IDs of what it answers, the nearest first
 * @param at when it was written
 * @param participants the sender first; may be empty
 * @param subject one line, or null
 * @param text plain text, or null
 * @param employees who has it in their view (Meine)
 * @param teams whose members have it in their view (Team)
 * @param everybody whether everybody who may read e-mails may see it
 * @param flags what is odd, stable words
 */
public record ReceivedMessage(
        SourceRef source,
        String messageId,
        List<String> answers,
        Instant at,
        List<Participant> participants,
        String subject,
        String text,
        List<UserId> employees,
        List<TeamId> teams,
        boolean everybody,
        List<String> flags) {

    /** The order key is the source's kind and id. Told again for whom it came to as well. */
    public static final EventType<ReceivedMessage> TYPE =
            new EventType<>("messaging.message-received", ReceivedMessage.class);

    public ReceivedMessage {
        answers = List.copyOf(answers);
        participants = List.copyOf(participants);
        employees = List.copyOf(employees);
        teams = List.copyOf(teams);
        flags = List.copyOf(flags);
    }

    /** Without what it says and of whom. */
    @Override
    public String toString() {
        return "received " + source;
    }
}
