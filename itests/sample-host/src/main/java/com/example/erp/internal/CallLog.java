package com.example.erp.internal;

import com.example.erp.CallReport;
import com.example.erp.CustomerCalls;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.contacts.Contacts;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/** Calls Kontor in a loop on a thread of its own: looks the contact up, then records a call with it. */
public final class CallLog implements CustomerCalls {

    private final Contacts contacts;
    private final Activities activities;

    private final Set<UUID> recorded = new HashSet<>();
    private final List<String> surprises = new ArrayList<>();
    private long unavailable;
    private Duration longest = Duration.ZERO;
    private volatile Thread thread;

    public CallLog(Contacts contacts, Activities activities) {
        this.contacts = contacts;
        this.activities = activities;
    }

    @Override
    public void begin(String tenant, UUID contact) {
        CallContext call = CallContext.system(new TenantId(tenant));
        ContactId id = new ContactId(contact);
        thread = new Thread(() -> callUntilEnd(call, id), "sample-host");
        thread.start();
    }

    @Override
    public synchronized CallReport report() {
        return new CallReport(Set.copyOf(recorded), unavailable, List.copyOf(surprises), longest);
    }

    @Override
    public CallReport end() {
        Thread running = thread;
        thread = null;
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return report();
    }

    /** By Blueprint, when the bundle stops. */
    public void close() {
        end();
    }

    private void callUntilEnd(CallContext call, ContactId contact) {
        while (thread == Thread.currentThread()) {
            note(() -> contacts.get(call, contact));
            Outcome<Activity> outcome = note(() -> activities.record(call, phoneCall(contact)));
            if (outcome != null && outcome.isDone()) {
                remember(outcome.orThrow());
            }
        }
    }

    private static NewActivity phoneCall(ContactId contact) {
        SourceRef source = new SourceRef("erp-call", UUID.randomUUID().toString());
        return new NewActivity(contact, "CALL", Direction.IN, source, Instant.now(), null, null, "Call", null, null);
    }

    private <T> Outcome<T> note(Supplier<Outcome<T>> call) {
        Instant begun = Instant.now();
        try {
            Outcome<T> outcome = call.get();
            answered(outcome.refusal(), begun);
            return outcome;
        } catch (ServiceUnavailableException e) {
            answered(new Refusal.Unavailable("service"), begun);
            return null;
        } catch (RuntimeException e) {
            surprised(e.toString());
            return null;
        }
    }

    private synchronized void answered(Refusal refusal, Instant begun) {
        Duration took = Duration.between(begun, Instant.now());
        longest = took.compareTo(longest) > 0 ? took : longest;
        if (refusal instanceof Refusal.Unavailable) {
            unavailable++;
        } else if (refusal != null) {
            surprises.add(refusal.code() + ": " + refusal.detail());
        }
    }

    private synchronized void surprised(String what) {
        surprises.add(what);
    }

    private synchronized void remember(Activity activity) {
        recorded.add(activity.id().value());
    }
}
