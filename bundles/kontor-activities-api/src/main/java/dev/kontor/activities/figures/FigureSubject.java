package dev.kontor.activities.figures;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.UUID;

/**
 * Whose figures.
 *
 * @param id as text
 */
public record FigureSubject(Kind kind, String id) {

    /** What figures can be of. */
    public enum Kind {
        /** A contact with all that are joined with it. */
        CONTACT,
        /** A client company: its contacts with all that are joined with them (C43). */
        CLIENT,
        /** What belongs to a team. */
        TEAM,
        /** What belongs to a user. */
        USER
    }

    public static FigureSubject of(ContactId contact) {
        return new FigureSubject(Kind.CONTACT, contact.toString());
    }

    /** The company with this id in {@code kontor-contacts}. */
    public static FigureSubject ofClient(UUID client) {
        return new FigureSubject(Kind.CLIENT, client.toString());
    }

    public static FigureSubject of(TeamId team) {
        return new FigureSubject(Kind.TEAM, team.value());
    }

    public static FigureSubject of(UserId user) {
        return new FigureSubject(Kind.USER, user.value());
    }
}
