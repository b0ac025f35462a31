package dev.kontor.activities.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A62: the stages of a relationship, derived from when there was an incoming or outgoing activity. It is new with the
 * first one, active with the first in the other direction, dormant 90 days after the last one, lost 365 days after it;
 * with the next one it is active again, or regained if it was lost.
 */
public final class LifeCycle {

    public static final Duration DORMANT_AFTER = Duration.ofDays(90);
    public static final Duration LOST_AFTER = Duration.ofDays(365);

    /** The stages. */
    public enum Stage {
        NEW,
        ACTIVE,
        DORMANT,
        LOST,
        REGAINED
    }

    /** Which stage began when, and the activity that it follows from. */
    public record Change(Stage stage, Instant at, UUID activity) {}

    /** An activity. */
    public record Contacted(UUID activity, Instant at) {}

    /** An activity, and the one before it, which lies at least {@link #DORMANT_AFTER} back. */
    public record Silence(Contacted before, Contacted after) {}

    /**
     * What of a history makes the stages.
     *
     * @param answered the first activity in the other direction than the first one, or null
     */
    public record History(Contacted first, Contacted answered, Contacted last, List<Silence> silences) {}

    private final History history;
    private final List<Change> changes = new ArrayList<>();

    private LifeCycle(History history) {
        this.history = history;
    }

    /** The stages up to a moment, the oldest first. */
    public static List<Change> of(History history, Instant end) {
        LifeCycle life = new LifeCycle(history);
        life.walk(end);
        return life.changes;
    }

    private void walk(Instant end) {
        add(Stage.NEW, history.first());
        for (Silence silence : history.silences()) {
            if (isAnsweredBy(silence.before())) {
                answered();
            }
            boolean lost = silent(silence.before(), silence.after().at());
            add(lost ? Stage.REGAINED : Stage.ACTIVE, silence.after());
        }
        answered();
        silent(history.last(), end);
    }

    private boolean isAnsweredBy(Contacted last) {
        return history.answered() != null && !history.answered().at().isAfter(last.at());
    }

    private void answered() {
        if (history.answered() != null && changes.get(changes.size() - 1).stage() == Stage.NEW) {
            add(Stage.ACTIVE, history.answered());
        }
    }

    private boolean silent(Contacted last, Instant until) {
        Duration silence = Duration.between(last.at(), until);
        if (silence.compareTo(DORMANT_AFTER) >= 0) {
            changes.add(new Change(Stage.DORMANT, last.at().plus(DORMANT_AFTER), last.activity()));
        }
        boolean lost = silence.compareTo(LOST_AFTER) >= 0;
        if (lost) {
            changes.add(new Change(Stage.LOST, last.at().plus(LOST_AFTER), last.activity()));
        }
        return lost;
    }

    private void add(Stage stage, Contacted by) {
        changes.add(new Change(stage, by.at(), by.activity()));
    }
}
