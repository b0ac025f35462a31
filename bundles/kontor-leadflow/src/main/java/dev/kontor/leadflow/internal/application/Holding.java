package dev.kontor.leadflow.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.Callback;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.LeadHappened;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.Reservation;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.LeadState;
import dev.kontor.leadflow.internal.domain.ReservationByNote;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import dev.kontor.rules.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has a lead: releasing, handing over (L8), and calls that were promised. */
public final class Holding {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final OpenLeads openLeads;
    private final LeadStore leads;
    private final SetupStore setups;
    private final Colleagues colleagues;
    private final LeadViews views;
    private final Journal journal;

    public Holding(
            OpenLeads openLeads,
            LeadStore leads,
            SetupStore setups,
            Colleagues colleagues,
            LeadViews views,
            Journal journal) {
        this.openLeads = openLeads;
        this.leads = leads;
        this.setups = setups;
        this.colleagues = colleagues;
        this.views = views;
        this.journal = journal;
    }

    Outcome<Lead> release(Caller caller, ContactId contact) {
        return openLeads.lock(caller, contact).flatMap(lead -> {
            Optional<Reservation> held = lead.state().held(journal.now());
            if (held.isEmpty()) {
                return views.of(caller.tenant(), lead);
            }
            return mayTake(caller, held.get())
                    ? save(
                            caller,
                            "released",
                            LeadEvents.RELEASED,
                            lead,
                            lead.state().released(journal.now()))
                    : forbidden();
        });
    }

    Outcome<Lead> handOver(Caller caller, ContactId contact, UserId to) {
        Optional<HostUser> user = colleagues.active(caller.tenant(), to);
        if (user.isEmpty()) {
            return Refusals.invalid(new FieldChecks().problem("user", to == null ? "required" : "unknown"));
        }
        return openLeads.lock(caller, contact).flatMap(lead -> {
            Optional<Reservation> held = lead.state().held(journal.now());
            if (lead.state().closing() != null) {
                return Refusals.closed();
            }
            if (held.isPresent() && !mayTake(caller, held.get())) {
                return forbidden();
            }
            if (held.isPresent() && held.get().holder().equals(to)) {
                return views.of(caller.tenant(), lead);
            }
            LeadflowSetup setup = setups.get();
            Reservation reservation = ReservationByNote.of(to, user.get().displayName(), setup, journal.now());
            Duration grace = Duration.ofMinutes(setup.callbackGraceMinutes());
            LeadState state = lead.state().reserved(reservation, journal.now().plus(grace));
            return save(caller, "handed-over", LeadEvents.RESERVED, lead, state);
        });
    }

    Outcome<Lead> promise(Caller caller, ContactId contact, Instant at) {
        Instant now = journal.now();
        FieldChecks checks = new FieldChecks().required("at", at);
        if (at != null) {
            checks.that(at.isAfter(now), "at", "in-the-past").that(at.isBefore(now.plus(FARTHEST)), "at", "too-late");
        }
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        Instant exact = at.truncatedTo(ChronoUnit.MICROS);
        Instant freeAt = exact.plus(Duration.ofMinutes(setups.get().callbackGraceMinutes()));
        Callback callback = new Callback(exact, caller.user(), caller.displayName(), freeAt);
        return openLeads
                .lockOpen(caller, contact)
                .flatMap(lead -> callback.equals(lead.state().callback())
                        ? views.of(caller.tenant(), lead)
                        : promised(caller, "callback-promised", lead, callback));
    }

    Outcome<Lead> cancel(Caller caller, ContactId contact) {
        return openLeads
                .lockOpen(caller, contact)
                .flatMap(lead -> lead.state().callback() == null
                        ? views.of(caller.tenant(), lead)
                        : promised(caller, "callback-cancelled", lead, null));
    }

    private Outcome<Lead> promised(Caller caller, String action, LeadRecord lead, Callback callback) {
        LeadState state = lead.state().promised(callback, journal.now());
        return save(caller, action, LeadEvents.CALLBACK_CHANGED, lead, state);
    }

    private Outcome<Lead> save(
            Caller caller, String action, EventType<LeadHappened> event, LeadRecord before, LeadState state) {
        return views.changed(caller.tenant(), before, () -> {
            journal.lead(caller, action, before.contact(), Journal.changes(held(before.state()), held(state)));
            journal.raise(caller, event, before.contact());
            return leads.update(before, state);
        });
    }

    private static Map<String, Object> held(LeadState state) {
        Map<String, Object> fields = new HashMap<>();
        if (state.reservation() != null) {
            fields.put("reservedFor", state.reservation().holder());
        }
        if (state.callback() != null) {
            fields.put("callbackAt", state.callback().at());
            fields.put("callbackBy", state.callback().agent());
        }
        return fields;
    }

    private static boolean mayTake(Caller caller, Reservation held) {
        return held.holder().equals(caller.user()) || caller.may(LeadflowModule.SUPERVISE);
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(new Refusal.Forbidden(LeadflowModule.SUPERVISE.key()));
    }
}
