package dev.kontor.leadflow.internal;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.event.Events;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.internal.application.ClassificationRun;
import dev.kontor.leadflow.internal.application.ClassificationService;
import dev.kontor.leadflow.internal.application.ClassificationTurns;
import dev.kontor.leadflow.internal.application.Classifiers;
import dev.kontor.leadflow.internal.application.ClassifyingService;
import dev.kontor.leadflow.internal.application.Journal;
import dev.kontor.leadflow.internal.application.KeepingVerdicts;
import dev.kontor.leadflow.internal.offline.OfflineClassifier;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassificationStore;
import dev.kontor.leadflow.internal.persistence.classification.ClassifyingStore;
import dev.kontor.leadflow.internal.persistence.classification.NotesInFlow;
import dev.kontor.leadflow.internal.persistence.classification.PendingNotes;
import dev.kontor.persistence.Unit;
import java.util.List;

/** The classification of notes put together: the same in a container and in tests. */
public final class ClassificationCore {
    private final NoteClassifications classifications;
    private final ClassificationSettings settings;
    private final ClassificationRun run;
    private final ClassificationTurns turns;

    /**
     * @param others the classifiers of other bundles; changes while it is used
     */
    public ClassificationCore(
            Guard guard,
            Unit unit,
            AuditTrail audit,
            Events events,
            Tenants tenants,
            IdSource ids,
            KontorClock clock,
            List<NoteClassifier> others) {
        NoteStore notes = new NoteStore(unit);
        ClassificationStore classes = new ClassificationStore(unit);
        ClassifyingStore classifying = new ClassifyingStore(unit);
        PendingNotes pending = new PendingNotes(unit);
        Journal journal = new Journal(audit, events, clock);
        Classifiers classifiers = new Classifiers(new OfflineClassifier(), others);
        classifications =
                new ClassificationService(guard, notes, new NotesInFlow(unit, notes), classes, classifying, journal);
        settings = new ClassifyingService(guard, classifying, classes, pending, classifiers, journal);
        run = new ClassificationRun(
                guard,
                classifying,
                pending,
                classes,
                new KeepingVerdicts(guard, notes, classes, classifying, journal),
                classifiers,
                journal,
                ids);
        turns = new ClassificationTurns(tenants, run);
    }

    public NoteClassifications classifications() {
        return classifications;
    }

    public ClassificationSettings settings() {
        return settings;
    }

    /** One look at a tenant, for tests. */
    public ClassificationRun run() {
        return run;
    }

    /** What looks again and again; the container starts it. */
    public ClassificationTurns turns() {
        return turns;
    }
}
