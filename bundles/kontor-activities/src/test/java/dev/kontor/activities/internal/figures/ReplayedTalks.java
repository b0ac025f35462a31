package dev.kontor.activities.internal.figures;

import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.kernel.interaction.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Q14: who answered whom, one activity after the other. */
record ReplayedTalks(List<Happened> all, boolean oneTalk, Instant start, Instant end) {

    /** An activity and the first one after it from the other side, or null. */
    record Asked(Happened by, Happened answer) {}

    /** The talks, each in order: of a contact's record one, else one with each contact. */
    private Collection<List<Happened>> talks() {
        return all.stream()
                .filter(one -> ReplayedPeriod.isSpoken(one) && !one.type().equals("CHAT"))
                .filter(one ->
                        ReplayedPeriod.isIn(one, start.minus(Duration.ofDays(30)), end.plus(Duration.ofDays(30))))
                .collect(Collectors.groupingBy(
                        one -> oneTalk ? "" : one.contact().toString()))
                .values();
    }

    /** Who began to speak in this direction, and who spoke next from the other side. */
    List<Asked> asked(Direction direction) {
        List<Asked> asked = new ArrayList<>();
        for (List<Happened> talk : talks()) {
            Direction before = null;
            for (Happened one : talk) {
                if (one.direction() == direction && before != direction && ReplayedPeriod.isIn(one, start, end)) {
                    asked.add(new Asked(one, next(talk, one)));
                }
                before = one.direction();
            }
        }
        asked.sort(Comparator.comparing(Asked::by, Facts.IN_TIME));
        return asked;
    }

    private static Happened next(List<Happened> talk, Happened one) {
        return talk.stream()
                .skip(talk.indexOf(one))
                .filter(later -> later.direction() != one.direction())
                .findFirst()
                .orElse(null);
    }

    /** Those of the period in some directions that the other side answered within the days, or didn't. */
    List<Happened> answered(Set<Direction> directions, int days, boolean wanted) {
        List<Happened> some = new ArrayList<>();
        for (List<Happened> talk : talks()) {
            for (Happened one : talk) {
                Happened next = next(talk, one);
                boolean inTime = next != null && !next.at().isAfter(one.at().plus(Duration.ofHours(24L * days)));
                if (ReplayedPeriod.isIn(one, start, end) && directions.contains(one.direction()) && inTime == wanted) {
                    some.add(one);
                }
            }
        }
        return some;
    }
}
