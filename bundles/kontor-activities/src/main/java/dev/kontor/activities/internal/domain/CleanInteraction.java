package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An interaction as it can be stored: intake never refuses, it cleans and says so in the flags (Q20, Q26).
 *
 * @param words by which it is found, see {@link SearchedWords}
 * @param step what has just happened in it, or null when it is complete
 * @param coOwners whose it is beside the owner where it is private (W26)
 * @param marks by which others of its conversation are known, see {@link ConversationMarks}
 */
public record CleanInteraction(
        String type,
        SourceRef source,
        Direction direction,
        Instant occurredAt,
        List<Participant> participants,
        String subject,
        String snippet,
        TeamId team,
        UserId owner,
        List<String> flags,
        String words,
        InteractionStep step,
        List<UserId> coOwners,
        List<UUID> marks) {

    private static final int MAX_TEXT = 500;
    private static final int MAX_NAME = 200;
    private static final int MAX_ID = StorableSource.MAX_HOST_ID;
    private static final int MAX_PARTICIPANTS = 500;
    private static final int MAX_FLAGS = 10;
    private static final String GENERIC_TYPE = "OTHER";
    private static final Pattern FLAG = Pattern.compile("[a-z0-9-]{1,40}");

    /**
     * @param receivedAt when we learnt of it: its time where the interaction has none that can be true
     * @param event by which it is recognised when it comes again and names no source
     */
    public static CleanInteraction of(
            TenantId tenant, InteractionObserved observed, Instant receivedAt, EventId event) {
        Set<String> flags = new LinkedHashSet<>();
        observed.flags().stream().filter(flag -> FLAG.matcher(flag).matches()).forEach(flags::add);
        List<Participant> participants = participants(observed.participants(), flags);
        return new CleanInteraction(
                type(observed.activityType(), flags),
                StorableSource.of(observed.source(), event, flags),
                direction(observed.direction(), flags),
                time(observed.occurredAt(), receivedAt, flags),
                participants,
                CleanText.line(observed.subject(), MAX_TEXT, flags),
                CleanText.text(observed.snippet(), MAX_TEXT, flags),
                id(observed.team(), flags),
                id(observed.owner(), flags),
                flags.stream().limit(MAX_FLAGS).toList(),
                words(observed, participants),
                observed.step() == null ? null : CleanStep.of(observed.step(), receivedAt, event, flags),
                coOwners(observed),
                ConversationMarks.of(tenant, observed.conversation()));
    }

    /** Whether it is the owner's alone (W26); one that came to a team is the team's. */
    public boolean isPrivate() {
        return team == null && flags.contains(InteractionObserved.PRIVATE);
    }

    /** Who wrote or called, or null. */
    public Participant sender() {
        return participants.stream()
                .filter(participant -> participant.role() == ParticipantRole.FROM)
                .findFirst()
                .orElse(null);
    }

    public CleanInteraction withoutOwner(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new CleanInteraction(
                type,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                null,
                more,
                words,
                step,
                coOwners,
                marks);
    }

    public CleanInteraction withOwner(UserId newOwner) {
        return new CleanInteraction(
                type,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                newOwner,
                flags,
                words,
                step,
                coOwners,
                marks);
    }

    /** The same, private to these, of whom the first is the owner. */
    public CleanInteraction ofEmployees(List<UserId> employees) {
        return new CleanInteraction(
                type,
                source,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                employees.get(0),
                flags,
                words,
                step,
                employees.subList(1, employees.size()),
                marks);
    }

    /** Whose it is where it is private: the owner first. */
    public List<UserId> employees() {
        return isPrivate()
                ? Stream.concat(Stream.ofNullable(owner), coOwners.stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The same as another session of its channel (A13). */
    public CleanInteraction as(SourceRef session, String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new CleanInteraction(
                type,
                session,
                direction,
                occurredAt,
                participants,
                subject,
                snippet,
                team,
                owner,
                more,
                words,
                step,
                coOwners,
                marks);
    }

    private static List<UserId> coOwners(InteractionObserved observed) {
        return observed.coOwners().stream()
                .filter(user -> StorableSource.storable(user.value(), MAX_ID))
                .limit(MAX_PARTICIPANTS)
                .toList();
    }

    private static String words(InteractionObserved observed, List<Participant> participants) {
        String sender = participants.stream()
                .filter(participant -> participant.role() == ParticipantRole.FROM)
                .findFirst()
                .map(SenderLine::of)
                .orElse(null);
        return SearchedWords.of(
                observed.subject(),
                sender,
                observed.snippet(),
                firstPart(observed.text()),
                observed.step() == null ? null : firstPart(observed.step().text()));
    }

    private static String firstPart(String text) {
        return text == null || text.length() <= InteractionObserved.MAX_TEXT
                ? text
                : text.substring(0, InteractionObserved.MAX_TEXT);
    }

    private static String type(String type, Set<String> flags) {
        if (TypeKey.valid(type)) {
            return type;
        }
        flags.add("type-unreadable");
        return GENERIC_TYPE;
    }

    private static Direction direction(Direction direction, Set<String> flags) {
        if (direction == null) {
            flags.add("direction-missing");
        }
        return Objects.requireNonNullElse(direction, Direction.IN);
    }

    static Instant time(Instant occurredAt, Instant receivedAt, Set<String> flags) {
        String problem = occurredAt == null ? "missing" : TimeOfActivity.problem(occurredAt, receivedAt);
        if (problem == null) {
            return TimeOfActivity.stored(occurredAt);
        }
        flags.add("date-" + problem);
        return TimeOfActivity.stored(receivedAt);
    }

    private static List<Participant> participants(List<Participant> participants, Set<String> flags) {
        if (participants.size() > MAX_PARTICIPANTS) {
            flags.add("participants-left-out");
        }
        return participants.stream()
                .limit(MAX_PARTICIPANTS)
                .map(participant -> new Participant(
                        Objects.requireNonNullElse(participant.role(), ParticipantRole.TO),
                        participant.kind(),
                        CleanText.line(participant.value(), Handle.MAX_VALUE, flags),
                        CleanText.line(participant.name(), MAX_NAME, flags)))
                .filter(participant -> participant.kind() != null && participant.value() != null)
                .toList();
    }

    /** An id of a team or user that can't be stored is none: shortened it would be another's. */
    private static <I extends TypedId<String>> I id(I id, Set<String> flags) {
        if (id == null || StorableSource.storable(id.value(), MAX_ID)) {
            return id;
        }
        flags.add("id-unreadable");
        return null;
    }
}
