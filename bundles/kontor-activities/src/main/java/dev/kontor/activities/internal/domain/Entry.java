package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ConversationId;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.OwnValue;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * An activity that may be recorded: checked or cleaned, with its team and owner settled.
 *
 * @param audience whose it is where it is private to several, else null
 * @param conversation what it belongs to (A30), or null
 */
public record Entry(
        ContactId contact,
        String type,
        Direction direction,
        SourceRef source,
        Instant occurredAt,
        TeamId team,
        UserId owner,
        String subject,
        String sender,
        String snippet,
        List<String> flags,
        String words,
        String state,
        int steps,
        List<OwnValue> fields,
        Audience audience,
        ConversationId conversation) {

    public static Entry of(NewActivity activity, TeamId team, UserId owner, List<OwnValue> fields) {
        return new Entry(
                activity.contact(),
                activity.type(),
                activity.direction(),
                activity.source(),
                activity.occurredAt(),
                team,
                owner,
                activity.subject(),
                activity.sender(),
                activity.snippet(),
                List.of(),
                SearchedWords.of(activity.subject(), activity.sender(), activity.snippet()),
                null,
                0,
                fields,
                null,
                null);
    }

    public static Entry of(CleanInteraction interaction, ContactId contact, TeamId team, ConversationId conversation) {
        return new Entry(
                contact,
                interaction.type(),
                interaction.direction(),
                interaction.source(),
                interaction.occurredAt(),
                team,
                interaction.owner(),
                interaction.subject(),
                SenderLine.of(interaction.sender()),
                interaction.snippet(),
                interaction.flags(),
                interaction.words(),
                null,
                0,
                List.of(),
                Audience.of(interaction.employees()),
                conversation);
    }

    /** The same as its interaction stands. */
    public Entry as(Course course) {
        return new Entry(
                contact,
                type,
                direction,
                source,
                occurredAt,
                team,
                owner,
                course.look().subject(),
                sender,
                course.look().snippet(),
                flags,
                course.words(),
                course.look().state(),
                course.steps(),
                fields,
                audience,
                conversation);
    }
}
