package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of activities_participant: somebody who took part in what waits, the sender first. */
@Entity
@Table(name = "activities_participant")
@IdClass(ParticipantKey.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ParticipantRow {
    @Id
    @Column(name = "item_id")
    UUID itemId;

    @Id
    int place;

    @Enumerated(EnumType.STRING)
    ParticipantRole role;

    @Enumerated(EnumType.STRING)
    HandleKind kind;

    String handle;

    /** See {@link Handle#key()}; null when there is nothing to match. */
    @Column(name = "match_key")
    String matchKey;

    String name;

    static ParticipantRow of(UUID item, int place, Participant participant) {
        Handle handle = Handle.of(participant);
        ParticipantRow row = new ParticipantRow();
        row.itemId = item;
        row.place = place;
        row.role = participant.role();
        row.kind = participant.kind();
        row.handle = participant.value();
        row.matchKey = handle == null ? null : handle.key();
        row.name = participant.name();
        return row;
    }

    Participant toParticipant() {
        return new Participant(role, kind, handle, name);
    }
}
