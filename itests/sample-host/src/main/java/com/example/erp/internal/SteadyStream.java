package com.example.erp.internal;

import com.example.erp.CustomerStream;
import com.example.erp.StreamReport;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/**
 * Something happens at each tick, whether Kontor is there or not; what couldn't be handed in is handed in again by the
 * same key until it is taken.
 */
public final class SteadyStream implements CustomerStream {
    private static final int TELLERS = 4;
    private static final int SURPRISES = 100;
    private static final long PAUSE_MILLIS = 100;

    private final InteractionIntake intake;
    private final BlockingQueue<Long> happened = new LinkedBlockingQueue<>();
    private final List<Thread> tellers = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private ScheduledExecutorService ticks;
    private List<String> addresses;
    private CallContext call;
    private long told;
    private long taken;
    private long unavailable;
    private Duration longest = Duration.ZERO;

    public SteadyStream(InteractionIntake intake) {
        this.intake = intake;
    }

    @Override
    public void begin(String tenant, List<String> customers, int perSecond) {
        call = CallContext.system(new TenantId(tenant));
        addresses = List.copyOf(customers);
        ticks = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sample-host-ticks"));
        ticks.scheduleAtFixedRate(this::happens, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
        for (int i = 0; i < TELLERS; i++) {
            Thread teller = new Thread(this::tell, "sample-host-teller-" + i);
            tellers.add(teller);
            teller.start();
        }
    }

    private synchronized void happens() {
        happened.add(told++);
    }

    @Override
    public synchronized StreamReport report() {
        return new StreamReport(told, taken, unavailable, List.copyOf(surprises), longest);
    }

    @Override
    public StreamReport end() {
        if (ticks != null) {
            ticks.shutdown();
            tellers.forEach(teller -> happened.add(-1L));
            try {
                for (Thread teller : tellers) {
                    teller.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            tellers.clear();
            ticks = null;
        }
        return report();
    }

    /** By Blueprint, when the bundle stops. */
    public void close() {
        end();
    }

    private void tell() {
        try {
            for (long next = happened.take(); next >= 0; next = happened.take()) {
                while (!handIn(next)) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean handIn(long number) {
        long begun = System.nanoTime();
        try {
            Outcome<EventId> outcome = intake.handIn(call, "erp-" + number, interaction(number));
            answered(outcome.refusal(), begun);
            return outcome.isDone();
        } catch (ServiceUnavailableException e) {
            answered(new Refusal.Unavailable("intake"), begun);
            return false;
        } catch (RuntimeException e) {
            surprised(e.toString());
            return false;
        }
    }

    private InteractionObserved interaction(long number) {
        String address = addresses.get((int) (number % addresses.size()));
        return new InteractionObserved(
                "CALL",
                new SourceRef("erp-stream", Long.toString(number)),
                Direction.IN,
                Instant.ofEpochSecond(1_700_000_000L + number),
                List.of(new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address, null)),
                "Call " + number,
                null,
                null,
                null,
                List.of());
    }

    private synchronized void answered(Refusal refusal, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        longest = took.compareTo(longest) > 0 ? took : longest;
        if (refusal == null) {
            taken++;
        } else if (refusal instanceof Refusal.Unavailable) {
            unavailable++;
        } else {
            surprised(refusal.code() + ": " + refusal.detail());
        }
    }

    private synchronized void surprised(String what) {
        if (surprises.size() < SURPRISES) {
            surprises.add(what);
        }
    }
}
