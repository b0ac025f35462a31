package dev.kontor.activities;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An interaction to be recorded with one contact (A2). Everything that is missing or wrong is told at once (A9).
 *
 * @param contact required
 * @param type required, the key of a registered {@link ActivityType}
 * @param direction required
 * @param source what it was, or null for types that need none; the same source, contact and type twice is the same
 *     activity
 * @param occurredAt when it happened; not more than five minutes in the future (A8)
 * @param team the team it belongs to, or null: then the contact's team, else the caller's main team, else it is
 *     private to its owner (A71)
 * @param owner who it belongs to when no team does, or null for the caller
 * @param subject up to 500 characters, one line, or null
 * @param sender who wrote or called, as the channel names them; up to 320 characters, one line, or null
 * @param snippet the first words, up to 500 characters of plain text, or null
 * @param fields the values of the type's {@link ActivityType#fields own fields} by their keys, each as its
 *     {@link OwnField.Kind} says; null or blank is none. One that the type doesn't have is {@code Validation(fields)}, a
 *     wrong value {@code Validation(fields.<key>)}
 */
public record NewActivity(
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
        Map<String, String> fields) {

    public NewActivity {
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Without own fields. */
    public NewActivity(
            ContactId contact,
            String type,
            Direction direction,
            SourceRef source,
            Instant occurredAt,
            TeamId team,
            UserId owner,
            String subject,
            String sender,
            String snippet) {
        this(contact, type, direction, source, occurredAt, team, owner, subject, sender, snippet, Map.of());
    }
}
