package dev.kontor.kernel.internal.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.internal.intake.IntakeTable.Known;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.internal.sql.SqlFailure;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.FieldChecks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes in what a host tells, once per key: the key is stored in the transaction that raises the event. */
public final class DurableIntake implements InteractionIntake {
    private static final int KEY = 200;
    private static final int ORDER_KEY = 100;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final Duration TOLERANCE = Duration.ofDays(1);
    private static final Refusal.Conflict MEANWHILE =
            new Refusal.Conflict("handed-in-meanwhile", null, "The same key was handed in at the same moment.");

    private final Guard guard;
    private final Transactions transactions;
    private final IntakeTable table;
    private final Events events;
    private final KontorClock clock;
    private final Supplier<Duration> keep;
    private final ObjectMapper json = KontorJson.stored();

    public DurableIntake(
            Guard guard,
            Transactions transactions,
            Sql sql,
            Events events,
            KontorClock clock,
            Supplier<Duration> keep) {
        this.guard = guard;
        this.transactions = transactions;
        this.table = new IntakeTable(sql);
        this.events = events;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public Outcome<EventId> handIn(CallContext call, String key, InteractionObserved interaction) {
        Outcome<EventId> outcome = guard.write(call, KernelModule.INTAKE, caller -> takeIn(caller, key, interaction));
        return MEANWHILE.equals(outcome.refusal())
                ? guard.read(
                        call,
                        KernelModule.INTAKE,
                        caller -> again(caller, key, interaction).orElse(outcome))
                : outcome;
    }

    private Outcome<EventId> takeIn(Caller caller, String key, InteractionObserved interaction) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FieldChecks checks = check(key, interaction, now);
        return checks.passed()
                ? again(caller, key, interaction).orElseGet(() -> first(caller, key, interaction, now))
                : Outcome.refused(checks.refusal());
    }

    private static FieldChecks check(String key, InteractionObserved interaction, Instant now) {
        FieldChecks checks = new FieldChecks().required("key", key).line("key", key, KEY);
        checks.that(key == null || !key.isEmpty(), "key", "required").required("interaction", interaction);
        if (interaction != null) {
            Instant occurredAt = interaction.occurredAt();
            checks.required("source", interaction.source())
                    .required("occurredAt", occurredAt)
                    .that(occurredAt == null || !occurredAt.isAfter(now.plus(TOLERANCE)), "occurredAt", "in-future");
        }
        return checks;
    }

    private Optional<Outcome<EventId>> again(Caller caller, String key, InteractionObserved interaction) {
        return table.find(caller, key)
                .map(known -> known.digest().equals(digest(interaction))
                        ? Outcome.done(known.event())
                        : Outcome.refused(new Refusal.Conflict(
                                "key-reused", null, "Another interaction was handed in by this key.")));
    }

    private Outcome<EventId> first(Caller caller, String key, InteractionObserved interaction, Instant now) {
        EventId event = events.raise(
                caller,
                InteractionObserved.TYPE,
                orderKey(interaction.source()),
                interaction.occurredAt(),
                interaction);
        try {
            table.insert(
                    caller,
                    key,
                    new Known(event, digest(interaction)),
                    interaction.occurredAt().truncatedTo(ChronoUnit.MICROS),
                    now);
        } catch (SqlFailure failure) {
            if (failure.duplicateKey()) {
                return Outcome.refused(MEANWHILE);
            }
            throw failure;
        }
        return Outcome.done(event);
    }

    /** A source whose name is longer than an order key goes by its digest: what counts is that it is always the same. */
    private static String orderKey(SourceRef source) {
        String key = source.kind() + "/" + source.id();
        return key.length() <= ORDER_KEY ? key : sha256(key);
    }

    private String digest(InteractionObserved interaction) {
        try {
            return sha256(json.writeValueAsString(interaction));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("An interaction can't be written as JSON", unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Forgets old keys, in small transactions. */
    public void forgetOldKeys() {
        Instant before = clock.instant().minus(keep.get());
        boolean some;
        do {
            some = transactions.required(Tenants.PLATFORM, () -> table.deleteBefore(before, FORGOTTEN_AT_ONCE));
        } while (some);
    }
}
