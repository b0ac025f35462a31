package dev.kontor.activities;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.Set;

/**
 * Which activities are wanted; all conditions must hold, null or empty means any.
 *
 * @param types keys of types; an unknown one is {@code Validation(types)} (A43)
 * @param team an unknown or foreign one gives an empty list (A11, Q27)
 * @param user who owns or recorded it; an unknown one gives an empty list
 * @param from inclusive, by {@code occurredAt}
 * @param to exclusive; before {@code from} is {@code Validation(to)}
 * @param text beginnings of words, all of which occur in subject, sender, snippet or content (A40): tolerant of case
 *     and umlauts (ä, ae and a are alike, ß and ss); whatever is no letter or digit counts as a blank, and only blanks
 *     mean any (Q32); up to {@value #MAX_TEXT} characters. What the caller may not read isn't found.
 * @param knownAt as it was known at this moment (N14), or null for now: without what was told later, with what was deleted
 *     later, of the record as it was, each entry as it looked; only its version and its conversation are the present ones. In the
 *     future or before 1900 is {@code Validation(knownAt)}; a text is then looked for in what had been said
 * @param conversation only what belongs to it and may be read (A30); an unknown or foreign one gives an empty list
 */
public record TimelineFilter(
        Set<String> types,
        TeamId team,
        UserId user,
        Direction direction,
        Instant from,
        Instant to,
        String text,
        Instant knownAt,
        ConversationId conversation) {

    public static final int MAX_TEXT = 200;

    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), null, null, null, null, null, null);

    public TimelineFilter {
        types = types == null ? Set.of() : Set.copyOf(types);
    }

    /** Of whatever conversation. */
    public TimelineFilter(
            Set<String> types,
            TeamId team,
            UserId user,
            Direction direction,
            Instant from,
            Instant to,
            String text,
            Instant knownAt) {
        this(types, team, user, direction, from, to, text, knownAt, null);
    }

    /** As it is known now. */
    public TimelineFilter(
            Set<String> types, TeamId team, UserId user, Direction direction, Instant from, Instant to, String text) {
        this(types, team, user, direction, from, to, text, null);
    }

    /** A filter without user and text. */
    public TimelineFilter(Set<String> types, TeamId team, Direction direction, Instant from, Instant to) {
        this(types, team, null, direction, from, to, null);
    }

    /** The same without regard to types. */
    public TimelineFilter ofAnyType() {
        return new TimelineFilter(null, team, user, direction, from, to, text, knownAt, conversation);
    }
}
