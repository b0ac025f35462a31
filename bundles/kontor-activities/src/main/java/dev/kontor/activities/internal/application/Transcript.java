package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.Step;
import dev.kontor.activities.internal.domain.CleanStep;
import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.TimeOfActivity;
import dev.kontor.activities.internal.persistence.Courses;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Optional;

/** The steps of an activity's interaction, as callers read and tell them. */
public final class Transcript {

    private final Courses courses;
    private final GoingOn goingOn;
    private final ActivityTypes types;
    private final Recorder recorder;

    public Transcript(Courses courses, GoingOn goingOn, ActivityTypes types, Recorder recorder) {
        this.courses = courses;
        this.goingOn = goingOn;
        this.types = types;
        this.recorder = recorder;
    }

    Outcome<Slice<Step>> page(Caller caller, Activity activity, PageRequest page) {
        FieldChecks checks = new FieldChecks().page(page);
        int after = place(checks, page);
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        boolean hidden = EmailContent.hidden(types.seenBy(caller), activity);
        if (hidden || activity.source() == null) {
            return Outcome.done(new Slice<>(List.of(), null));
        }
        List<Step> found = courses.steps(caller.tenant(), activity.source(), activity.type(), after, page.size() + 1);
        if (found.size() <= page.size()) {
            return Outcome.done(new Slice<>(found, null));
        }
        List<Step> shown = found.subList(0, page.size());
        String last = String.valueOf(shown.get(shown.size() - 1).place());
        return Outcome.done(
                new Slice<>(shown, new KeysetCursor(last, activity.id().value()).toCursor()));
    }

    Outcome<Activity> add(Caller caller, Activity activity, InteractionStep step) {
        FieldChecks checks = new FieldChecks().that(activity.source() != null, "source", "required");
        CleanStep.check(checks, step, recorder.now());
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        InteractionStep stored = new InteractionStep(
                step.key(),
                step.kind(),
                TimeOfActivity.stored(step.occurredAt()),
                step.direction(),
                step.author(),
                step.text());
        goingOn.add(caller, activity, stored);
        return Outcome.done(activity);
    }

    /** Shows in a restored activity what has happened in its interaction meanwhile. */
    void catchUp(Caller caller, Activity activity) {
        if (activity.steps() > 0) {
            courses.find(caller.tenant(), activity.source(), activity.type())
                    .ifPresent(course -> recorder.grown(caller, activity, course));
        }
    }

    private static int place(FieldChecks checks, PageRequest page) {
        if (page == null || page.after() == null) {
            return 0;
        }
        Optional<String> place =
                KeysetCursor.read(page.after()).map(KeysetCursor::at).filter(at -> at.matches("\\d{1,9}"));
        checks.that(place.isPresent(), "cursor", "invalid");
        return place.map(Integer::parseInt).orElse(0);
    }
}
