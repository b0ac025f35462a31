package dev.kontor.mail.internal.application;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.domain.ReadableMails;
import dev.kontor.mail.internal.persistence.RunStore;
import dev.kontor.mail.internal.persistence.UnreadableStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs and their unreadable mails as callers see them. */
public final class RunListing {

    /** A run writes its progress every few seconds; one that doesn't lost its process. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final RunStore runs;
    private final UnreadableStore unreadable;
    private final BackgroundImports background;
    private final KontorClock clock;

    public RunListing(RunStore runs, UnreadableStore unreadable, BackgroundImports background, KontorClock clock) {
        this.runs = runs;
        this.unreadable = unreadable;
        this.background = background;
        this.clock = clock;
    }

    Outcome<ImportRun> get(ImportRunId id) {
        Optional<RunStore.Progress> run = id == null ? Optional.empty() : runs.find(id);
        return run.map(found -> Outcome.done(seen(found)))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("import")));
    }

    Outcome<Slice<ImportRun>> list(PageRequest page) {
        FieldChecks checks = new FieldChecks().page(page);
        Optional<KeysetCursor> after = cursor(page, checks).filter(place -> {
            checks.that(place.time().isPresent(), "cursor", "invalid");
            return checks.passed();
        });
        return checks.passed()
                ? Outcome.done(runs.list(page, after.orElse(null)).map(this::seen))
                : Outcome.refused(checks.refusal());
    }

    Outcome<Slice<UnreadableMail>> unreadable(Caller caller, ImportRunId id, PageRequest page) {
        Outcome<ImportRun> run = get(id);
        return page == null || run.isDone()
                ? UnreadablePage.of(page, id.value(), (after, limit) -> unreadable(caller, run.orThrow(), after, limit))
                : Outcome.refused(run.refusal());
    }

    private List<UnreadableMail> unreadable(Caller caller, ImportRun run, long after, int limit) {
        boolean readable = ReadableMails.of(caller).broughtBy(run.startedBy());
        return unreadable.list(caller.tenant(), run.id(), after, limit).stream()
                .map(mail -> readable ? mail : mail.withoutHead())
                .toList();
    }

    private ImportRun seen(RunStore.Progress progress) {
        ImportRun run = progress.run();
        boolean silent = run.state() == ImportState.RUNNING
                && !background.knows(run.id())
                && progress.progressAt().plus(SILENCE).isBefore(clock.instant());
        return silent ? RunCounts.ended(run, ImportState.INTERRUPTED, null, progress.progressAt()) : run;
    }

    private static Optional<KeysetCursor> cursor(PageRequest page, FieldChecks checks) {
        if (page == null || page.after() == null) {
            return Optional.empty();
        }
        Optional<KeysetCursor> place = KeysetCursor.read(page.after());
        checks.that(place.isPresent(), "cursor", "invalid");
        return place;
    }
}
