package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of activities_unassigned. */
@Entity
@Table(name = "activities_unassigned")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class WaitingItemRow {
    private static final String BETWEEN = ",";

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Direction direction;

    @Column(name = "source_kind", updatable = false)
    String sourceKind;

    @Column(name = "source_id", updatable = false)
    String sourceId;

    @Column(name = "occurred_at", updatable = false)
    Instant occurredAt;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    @Column(name = "team_id")
    String teamId;

    @Column(name = "inbox_team_id")
    String inboxTeamId;

    /** Whose it is where it is private to several (W26). */
    @Column(name = "audience_id")
    UUID audienceId;

    /** A mark of its conversation (A30): whether that was joined to another meanwhile is asked when it is assigned. */
    @Column(name = "conversation_id", updatable = false)
    UUID conversationId;

    @Column(name = "owner_id", updatable = false)
    String ownerId;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    String snippet;

    @Column(updatable = false)
    String words;

    @Column(updatable = false)
    String flags;

    String reason;

    String candidates;

    @Enumerated(EnumType.STRING)
    WaitingItem.State state;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "activity_id")
    UUID activityId;

    static WaitingItemRow of(WaitingItem item) {
        CleanInteraction interaction = item.interaction();
        WaitingItemRow row = new WaitingItemRow();
        row.id = item.id().value();
        row.type = interaction.type();
        row.direction = interaction.direction();
        row.sourceKind = interaction.source().kind();
        row.sourceId = interaction.source().id();
        row.occurredAt = interaction.occurredAt();
        row.recordedAt = item.recordedAt();
        row.teamId = value(interaction.team());
        row.inboxTeamId = value(item.inboxTeam());
        row.ownerId = value(interaction.owner());
        row.subject = interaction.subject();
        row.snippet = interaction.snippet();
        row.words = interaction.words();
        row.flags = String.join(BETWEEN, interaction.flags());
        row.state = item.state();
        row.waitsBecause(item.reason(), item.candidates());
        return row;
    }

    void waitsBecause(String newReason, List<ContactId> contacts) {
        reason = newReason;
        candidates = contacts.stream().map(ContactId::toString).collect(Collectors.joining(BETWEEN));
    }

    /** It came to a team too, and is the team's. */
    void opened(TeamId team, TeamId inboxTeam) {
        teamId = value(team);
        inboxTeamId = value(inboxTeam);
        audienceId = null;
    }

    WaitingItem toItem(List<Participant> participants, List<UserId> coOwners) {
        return new WaitingItem(
                new UnassignedId(id),
                new CleanInteraction(
                        type,
                        new SourceRef(sourceKind, sourceId),
                        direction,
                        occurredAt,
                        participants,
                        subject,
                        snippet,
                        teamId == null ? null : new TeamId(teamId),
                        ownerId == null ? null : new UserId(ownerId),
                        parts(flags),
                        words,
                        null,
                        coOwners,
                        conversationId == null ? List.of() : List.of(conversationId)),
                inboxTeamId == null ? null : new TeamId(inboxTeamId),
                recordedAt,
                reason,
                parts(candidates).stream()
                        .map(UUID::fromString)
                        .map(ContactId::new)
                        .toList(),
                state,
                contactId == null ? null : new ContactId(contactId),
                activityId == null ? null : new ActivityId(activityId));
    }

    private static List<String> parts(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BETWEEN));
    }

    private static String value(TypedId<String> id) {
        return id == null ? null : id.value();
    }
}
