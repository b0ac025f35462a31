package dev.kontor.kernel.interaction;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Something passed between us and one or more persons. Modules and hosts raise it; whoever keeps timelines listens.
 * Intake never refuses (Q26): what is odd about it stands in the flags.
 *
 * @param activityType the type of activity it makes, for example {@code EMAIL}
 * @param source the mail, chat or ticket itself; the same source told twice is the same interaction
 * @param occurredAt when it happened (for a mail: its Date header, the arrival if that is missing or lies in the
 *     future, Q20)
 * @param participants all of them, the sender first; may be empty
 * @param subject plain text, or null
 * @param snippet the first words of the content as plain text, at most 500 characters, or null
 * @param team the team of the channel, or null when it has none (A71)
 * @param owner whose mailbox or channel it came by, or null
 * @param flags what is odd, stable words such as {@code date-missing}; empty when nothing is
 * @param text the whole content as plain text, so that it can be searched for (A40), or null; the first
 *     {@value #MAX_TEXT} characters are enough
 * @param step what has just happened in an interaction that goes on, or null for one that is complete; subject and
 *     participants are told with each step
 * @param contact whom it was with, where whoever raises it knows; null leaves that to the participants
 * @param coOwners whose it is too where it is private, beside the owner (W26)
 * @param conversation by what interactions of one conversation are recognised (A30): of a mail its Message-ID and those of
 *     the mails that it answers. Whatever shares one of them is one conversation, in whatever order it is told; the first
 *     {@value #MAX_MARKS} count. Empty for one that stands alone
 */
public record InteractionObserved(
        String activityType,
        SourceRef source,
        Direction direction,
        Instant occurredAt,
        List<Participant> participants,
        String subject,
        String snippet,
        TeamId team,
        UserId owner,
        List<String> flags,
        String text,
        InteractionStep step,
        ContactId contact,
        List<UserId> coOwners,
        List<String> conversation) {

    /** How many marks of a conversation count. */
    public static final int MAX_MARKS = 30;

    /** How much of the content is looked at. */
    public static final int MAX_TEXT = 50_000;

    /** A flag: it is nobody's but the owner's and co-owners', whatever team the contact or the owners have (W26). */
    public static final String PRIVATE = "private";

    /** The order key is the source's kind and id. */
    public static final EventType<InteractionObserved> TYPE =
            new EventType<>("kernel.interaction-observed", InteractionObserved.class);

    public InteractionObserved {
        participants = List.copyOf(participants);
        flags = List.copyOf(flags);
        coOwners = coOwners == null ? List.of() : List.copyOf(coOwners); // none in events of older versions
        conversation = conversation == null ? List.of() : List.copyOf(conversation);
    }

    /** An interaction that stands alone. */
    public InteractionObserved(
            String activityType,
            SourceRef source,
            Direction direction,
            Instant occurredAt,
            List<Participant> participants,
            String subject,
            String snippet,
            TeamId team,
            UserId owner,
            List<String> flags,
            String text,
            InteractionStep step,
            ContactId contact,
            List<UserId> coOwners) {
        this(
                activityType,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                owner,
                flags,
                text,
                step,
                contact,
                coOwners,
                List.of());
    }

    /** An interaction with one owner at most. */
    public InteractionObserved(
            String activityType,
            SourceRef source,
            Direction direction,
            Instant occurredAt,
            List<Participant> participants,
            String subject,
            String snippet,
            TeamId team,
            UserId owner,
            List<String> flags,
            String text,
            InteractionStep step,
            ContactId contact) {
        this(
                activityType,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                owner,
                flags,
                text,
                step,
                contact,
                List.of());
    }

    /** An interaction whose participants tell whom it was with. */
    public InteractionObserved(
            String activityType,
            SourceRef source,
            Direction direction,
            Instant occurredAt,
            List<Participant> participants,
            String subject,
            String snippet,
            TeamId team,
            UserId owner,
            List<String> flags,
            String text,
            InteractionStep step) {
        this(
                activityType,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                owner,
                flags,
                text,
                step,
                null);
    }

    /** An interaction of which no more is told than its first words. */
    public InteractionObserved(
            String activityType,
            SourceRef source,
            Direction direction,
            Instant occurredAt,
            List<Participant> participants,
            String subject,
            String snippet,
            TeamId team,
            UserId owner,
            List<String> flags) {
        this(
                activityType,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                owner,
                flags,
                null,
                null,
                null);
    }
}
