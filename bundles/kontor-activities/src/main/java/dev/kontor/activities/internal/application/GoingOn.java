package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.EntryLook;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.CleanText;
import dev.kontor.activities.internal.domain.Course;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.activities.internal.persistence.Courses;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chats and tickets: interactions that go on after they were recorded. Each step is kept once and shown in every
 * activity of the interaction; what becomes of the entry, its type says (A13, A16, A63, A69).
 */
public final class GoingOn {

    private static final Logger LOG = LoggerFactory.getLogger(GoingOn.class);
    private static final int MAX_TEXT = 500;
    private static final Pattern STATE = Pattern.compile("[a-z][a-z-]{0,19}");
    private static final String ANOTHER_SESSION = "session-ended-before";
    private static final String NEVER_BEGAN = "session-unknown";

    private final Courses courses;
    private final ActivityTable table;
    private final ActivityTypes types;
    private final Recorder recorder;

    public GoingOn(Courses courses, ActivityTable table, ActivityTypes types, Recorder recorder) {
        this.courses = courses;
        this.table = table;
        this.types = types;
        this.recorder = recorder;
    }

    /**
     * Keeps the step. Gives the interaction when it has begun with it and is still to be recorded; nothing when it goes on,
     * when the step was told before, and when an interaction of its type can't begin like this.
     */
    Optional<CleanInteraction> take(Caller caller, CleanInteraction told) {
        InteractionStep step = told.step();
        CleanInteraction session = told;
        for (int next = 2; ; next++) {
            Optional<Course> course = courses.lock(caller.tenant(), session.source(), session.type());
            if (course.isEmpty()) {
                return begin(caller, next == 2 ? told : session);
            }
            if (courses.knows(caller.tenant(), session.source(), session.type(), step.key())) {
                return Optional.empty();
            }
            if (ask(told.type(), type -> type.canGoOn(course.get().look().state()))) {
                grow(caller, course.get(), direction(told), step);
                return Optional.empty();
            }
            SourceRef another =
                    new SourceRef(told.source().kind(), told.source().id() + "#" + next);
            session = told.as(another, ANOTHER_SESSION);
        }
    }

    /** Adds the step to the interaction of an activity; its course begins with it if it has none. */
    void add(Caller caller, Activity activity, InteractionStep step) {
        Course course = courses.lock(caller.tenant(), activity.source(), activity.type())
                .orElseGet(() -> begun(caller, activity));
        if (!courses.knows(caller.tenant(), activity.source(), activity.type(), step.key())) {
            Direction direction = step.direction() == null ? activity.direction() : step.direction();
            grow(caller, course, direction, step);
            if (activity.steps() == 0) {
                recorder.grown(caller, activity, after(course, step));
            }
        }
    }

    private Optional<CleanInteraction> begin(Caller caller, CleanInteraction session) {
        InteractionStep step = session.step();
        if (!ask(session.type(), type -> type.canBeginWith(step))) {
            LOG.info("Left out a step '{}' of a {} that nobody has told of before.", step.kind(), session.type());
            return Optional.empty();
        }
        CleanInteraction begun = "message".equals(step.kind()) || "ended".equals(step.kind())
                ? session.as(session.source(), NEVER_BEGAN)
                : session;
        Course course = Course.begun(begun);
        Course after = after(course, step);
        courses.add(caller.tenant(), after);
        courses.addStep(caller.tenant(), course, direction(begun), step, recorder.now());
        return Optional.of(begun);
    }

    private Course begun(Caller caller, Activity activity) {
        EntryLook look = new EntryLook(activity.subject(), activity.snippet(), activity.state());
        Course course = new Course(
                activity.source(),
                activity.type(),
                look,
                activity.steps(),
                table.words(caller.tenant(), activity.id()));
        courses.add(caller.tenant(), course);
        return course;
    }

    private void grow(Caller caller, Course before, Direction direction, InteractionStep step) {
        Course course = after(before, step);
        courses.save(caller.tenant(), course);
        courses.addStep(caller.tenant(), before, direction, step, recorder.now());
        table.ofSource(caller.tenant(), course.source(), course.type(), key -> types.name(key, caller.locale()))
                .forEach(activity -> recorder.grown(caller, activity, course));
    }

    private Course after(Course before, InteractionStep step) {
        EntryLook look = types.find(before.type())
                .map(type -> lookAfter(type, before.look(), step))
                .orElse(before.look());
        return before.after(look, step.text());
    }

    private static EntryLook lookAfter(ActivityType type, EntryLook before, InteractionStep step) {
        try {
            EntryLook after = type.after(before, step);
            boolean state =
                    after.state() == null || STATE.matcher(after.state()).matches();
            return new EntryLook(
                    CleanText.line(after.subject(), MAX_TEXT, new HashSet<>()),
                    CleanText.text(after.snippet(), MAX_TEXT, new HashSet<>()),
                    state ? after.state() : before.state());
        } catch (RuntimeException foreign) {
            LOG.error("The activity type {} can't say how an entry looks: it stays as it was.", type.key(), foreign);
            return before;
        }
    }

    private boolean ask(String key, Predicate<ActivityType> question) {
        return types.find(key)
                .map(type -> {
                    try {
                        return question.test(type);
                    } catch (RuntimeException foreign) {
                        LOG.error(
                                "The activity type {} can't say whether an interaction goes on: it does.",
                                key,
                                foreign);
                        return true;
                    }
                })
                .orElse(true);
    }

    private static Direction direction(CleanInteraction told) {
        return told.step().direction() == null ? told.direction() : told.step().direction();
    }
}
