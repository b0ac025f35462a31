package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.leadflow.internal.domain.classification.ClassificationRules;
import dev.kontor.leadflow.internal.domain.classification.Standing;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore.Runs;
import dev.kontor.leadflow.internal.persistence.classification.PendingNotes;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How notes are classified, as an administrator sets and sees it. */
public final class ClassifyingService implements ClassificationSettings {
    private static final TypedId<String> CLASSIFYING = () -> "classification";
    private static final Runs NEVER = new Runs(false, null, null, null, 0, 0, null);

    private final Guard guard;
    private final ClassifyingStore store;
    private final ClassificationStore classes;
    private final PendingNotes pending;
    private final Classifiers classifiers;
    private final Journal journal;

    public ClassifyingService(
            Guard guard,
            ClassifyingStore store,
            ClassificationStore classes,
            PendingNotes pending,
            Classifiers classifiers,
            Journal journal) {
        this.guard = guard;
        this.store = store;
        this.classes = classes;
        this.pending = pending;
        this.classifiers = classifiers;
        this.journal = journal;
    }

    @Override
    public Outcome<ClassificationSetup> get(CallContext call) {
        return guard.read(call, LeadflowModule.READ, caller -> Outcome.done(store.get()));
    }

    @Override
    public Outcome<ClassificationSetup> change(CallContext call, ClassificationSetup setup) {
        return guard.write(
                call,
                LeadflowModule.SETUP,
                caller -> setup == null
                        ? Refusals.invalid(new FieldChecks().problem("setup", "required"))
                        : change(caller, setup));
    }

    private Outcome<ClassificationSetup> change(Caller caller, ClassificationSetup setup) {
        ClassificationSetup before = store.lock();
        FieldChecks checks = ClassificationRules.check(setup, before, classifiers.names());
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        if (before.version() != setup.version()) {
            return Refusals.stale(before.version());
        }
        ClassificationSetup after = store.save(setup, journal.now());
        tell(caller, "classification-changed", Journal.changes(fields(before), fields(after)));
        return Outcome.done(after);
    }

    @Override
    public Outcome<ClassificationStatus> status(CallContext call) {
        return guard.read(call, LeadflowModule.SETUP, caller -> Outcome.done(status(caller)));
    }

    @Override
    public Outcome<ClassificationStatus> runSoon(CallContext call) {
        return guard.write(call, LeadflowModule.SETUP, caller -> {
            if (!store.lock().enabled()) {
                return off();
            }
            store.dueAt(journal.now());
            return Outcome.done(status(caller));
        });
    }

    @Override
    public Outcome<Long> classifyAgain(CallContext call) {
        return guard.write(call, LeadflowModule.SETUP, caller -> {
            ClassificationSetup setup = store.lock();
            if (!setup.enabled()) {
                return off();
            }
            Instant now = journal.now();
            store.dueAt(now);
            long count = classes.again(Standing.recentSince(setup, now));
            tell(caller, "classify-again", Journal.changes(Map.of(), Map.of("notes", count)));
            return Outcome.done(count);
        });
    }

    private ClassificationStatus status(Caller caller) {
        Instant now = journal.now();
        ClassificationSetup setup = store.get();
        Runs runs = store.runs(now).orElse(NEVER);
        return new ClassificationStatus(
                runs.running(),
                problem(caller, setup, runs).orElse(null),
                runs.nextRunAt(),
                runs.startedAt(),
                runs.endedAt(),
                runs.classified(),
                runs.failed(),
                setup.enabled() ? pending.count(Standing.recentSince(setup, now)) : 0,
                classifiers.of(caller.tenant()));
    }

    private Optional<String> problem(Caller caller, ClassificationSetup setup, Runs runs) {
        return setup.enabled()
                ? classifiers.problem(caller.tenant(), setup.classifier()).or(() -> Optional.ofNullable(runs.problem()))
                : Optional.of("off");
    }

    private void tell(Caller caller, String action, Map<String, Change> changes) {
        journal.append(caller, action, "leadflow", CLASSIFYING, null, changes);
    }

    private static <T> Outcome<T> off() {
        return Outcome.refused(new Refusal.Conflict(
                "off", null, "Classification of notes is off. An administrator can switch it on."));
    }

    private static Map<String, Object> fields(ClassificationSetup setup) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("enabled", setup.enabled());
        fields.put("classifier", setup.classifier());
        fields.put("recentDays", setup.recentDays());
        fields.put("everyMinutes", setup.everyMinutes());
        return fields;
    }
}
