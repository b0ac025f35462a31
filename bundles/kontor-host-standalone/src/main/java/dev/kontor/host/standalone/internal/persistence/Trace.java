package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.kernel.guard.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a row was last written, by whom and by which way. */
@Embeddable
class Trace {

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String channel;

    protected Trace() {}

    static Trace of(Caller caller, Instant now) {
        Trace trace = new Trace();
        trace.occurredAt = now;
        trace.recordedAt = now;
        trace.actor = caller.user().value();
        trace.channel = caller.channel().name();
        return trace;
    }
}
