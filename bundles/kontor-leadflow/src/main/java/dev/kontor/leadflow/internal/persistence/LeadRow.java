package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Callback;
import dev.kontor.leadflow.Closing;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.Reservation;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.LeadState;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_lead. */
@Entity
@Table(name = "leadflow_lead")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class LeadRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;

    long version;

    @Column(name = "record_id")
    UUID recordId;

    boolean standing;

    boolean gone;

    @Column(name = "in_flow")
    boolean inFlow;

    @Column(name = "in_queue")
    boolean inQueue;

    @Column(name = "queue_at")
    Instant queueAt;

    @Enumerated(EnumType.STRING)
    LeadStatus status;

    @Column(name = "touched_at")
    Instant touchedAt;

    @Column(name = "worked_at")
    Instant workedAt;

    @Column(name = "note_id")
    UUID noteId;

    @Column(name = "reserved_by")
    String reservedBy;

    @Column(name = "reserved_by_name")
    String reservedByName;

    @Column(name = "reserved_at")
    Instant reservedAt;

    @Column(name = "reserved_until")
    Instant reservedUntil;

    @Column(name = "callback_at")
    Instant callbackAt;

    @Column(name = "callback_by")
    String callbackBy;

    @Column(name = "callback_by_name")
    String callbackByName;

    @Column(name = "callback_free_at")
    Instant callbackFreeAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "closed_by_name")
    String closedByName;

    @Enumerated(EnumType.STRING)
    NoteOutcome outcome;

    @Column(name = "close_reason")
    String closeReason;

    @Column(name = "shown_to")
    String shownTo;

    @Column(name = "shown_until")
    Instant shownUntil;

    LeadRecord toRecord() {
        return new LeadRecord(new ContactId(contactId), version, inFlow, state(), noteId, queueAt);
    }

    private LeadState state() {
        return new LeadState(touchedAt, workedAt, reservation(), callback(), closing());
    }

    private Reservation reservation() {
        return reservedBy == null
                ? null
                : new Reservation(new UserId(reservedBy), reservedByName, reservedAt, reservedUntil);
    }

    private Callback callback() {
        return callbackBy == null
                ? null
                : new Callback(callbackAt, new UserId(callbackBy), callbackByName, callbackFreeAt);
    }

    private Closing closing() {
        return closedBy == null
                ? null
                : new Closing(new UserId(closedBy), closedByName, closedAt, outcome, closeReason);
    }

    void apply(LeadState state) {
        touchedAt = state.touchedAt();
        workedAt = state.workedAt();
        apply(state.reservation());
        apply(state.callback());
        apply(state.closing());
        status = state.status();
        settle();
    }

    void last(LeadNote note) {
        noteId = note == null ? null : note.id().value();
        queueAt = note == null ? QueuePlace.NO_NOTE : note.occurredAt();
    }

    /** The columns that follow from others. */
    void settle() {
        inQueue = standing && inFlow && !gone && closedBy == null;
    }

    private void apply(Reservation reservation) {
        boolean none = reservation == null;
        reservedBy = none ? null : reservation.holder().value();
        reservedByName = none ? null : reservation.holderName();
        reservedAt = none ? null : reservation.since();
        reservedUntil = none ? null : reservation.until();
    }

    private void apply(Callback callback) {
        boolean none = callback == null;
        callbackAt = none ? null : callback.at();
        callbackBy = none ? null : callback.agent().value();
        callbackByName = none ? null : callback.agentName();
        callbackFreeAt = none ? null : callback.freeAt();
    }

    private void apply(Closing closing) {
        boolean none = closing == null;
        closedAt = none ? null : closing.at();
        closedBy = none ? null : closing.by().value();
        closedByName = none ? null : closing.byName();
        outcome = none ? null : closing.outcome();
        closeReason = none ? null : closing.reason();
        if (!none) {
            show(null, null);
        }
    }

    /** Keeps it from other agents' queues until then; nobody looks at it when the agent is null. */
    void show(String agent, Instant until) {
        shownTo = agent;
        shownUntil = until;
    }
}
