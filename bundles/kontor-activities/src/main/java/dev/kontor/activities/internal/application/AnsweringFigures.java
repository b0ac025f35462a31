package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.Turn;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The figures of who answers whom: response, reply, effectiveness, performance (A55, A58, A59, A73). */
final class AnsweringFigures {

    static final String NOBODY = "-";

    private final Colleagues colleagues;

    AnsweringFigures(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** The text says whether it is working time. */
    Figure response(AskedFigures asked) {
        AnswerClock clock = colleagues.clock(asked.caller().tenant(), asked.period());
        List<Turn> turns = asked.turns(Direction.IN);
        List<Turn> answered =
                turns.stream().filter(turn -> turn.answeredAt() != null).toList();
        OptionalDouble mean = answered.stream().mapToDouble(clock::seconds).average();
        List<FigurePart> parts = List.of(
                first(turns, clock),
                part("answered", answered.size(), mean),
                part("open", turns.size() - answered.size(), OptionalDouble.empty()));
        return figure(FigureId.RESPONSE, mean, clock.name(), parts);
    }

    Figure reply(AskedFigures asked) {
        List<Turn> turns = asked.turns(Direction.OUT);
        List<Turn> replied =
                turns.stream().filter(turn -> turn.answeredAt() != null).toList();
        OptionalDouble mean =
                replied.stream().mapToDouble(AnswerClock.ALL_HOURS::seconds).average();
        List<FigurePart> parts = List.of(
                part("replied", replied.size(), mean),
                part("open", turns.size() - replied.size(), OptionalDouble.empty()));
        return figure(FigureId.REPLY, share(replied.size(), turns.size()), null, parts);
    }

    Figure effectiveness(AskedFigures asked) {
        AnsweredTotal sent = asked.answered(Direction.OUT);
        List<FigurePart> parts = List.of(
                part("answered", sent.answered(), OptionalDouble.empty()),
                part("unanswered", sent.count() - sent.answered(), OptionalDouble.empty()));
        return figure(FigureId.EFFECTIVENESS, share(sent.answered(), sent.count()), null, parts);
    }

    /** Also of members of a team that have done nothing, where the caller sees the team. */
    Figure performance(AskedFigures asked) {
        AnswerClock clock = colleagues.clock(asked.caller().tenant(), asked.period());
        Map<String, Long> counts = new HashMap<>();
        asked.totals().forEach(total -> counts.merge(key(total.belonging()), total.count(), Long::sum));
        Map<String, List<Turn>> answers = new HashMap<>();
        asked.turns(Direction.IN).stream()
                .filter(turn -> turn.answeredAt() != null)
                .forEach(turn -> answers.computeIfAbsent(key(turn.answerer()), none -> new ArrayList<>())
                        .add(turn));
        Map<String, String> names = names(asked);
        Set<String> keys = new TreeSet<>(counts.keySet());
        keys.addAll(answers.keySet());
        keys.addAll(members(asked));
        List<FigurePart> parts = keys.stream()
                .map(key -> new FigurePart(
                        key,
                        names.get(key),
                        counts.getOrDefault(key, 0L),
                        mean(answers.getOrDefault(key, List.of()), clock::seconds),
                        null))
                .sorted(Comparator.comparingLong(FigurePart::count).reversed())
                .toList();
        OptionalDouble total = parts.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(parts.stream().mapToLong(FigurePart::count).sum());
        return figure(FigureId.PERFORMANCE, total, clock.name(), parts);
    }

    private Set<String> members(AskedFigures asked) {
        TeamId team = asked.scope().team();
        Caller caller = asked.caller();
        boolean sees = team != null
                && (caller.system() || caller.teams().contains(team) || caller.may(ActivitiesModule.READ_ALL_TEAMS));
        return sees ? colleagues.members(caller.tenant(), team) : Set.of();
    }

    private Map<String, String> names(AskedFigures asked) {
        return asked.scope().user() == null
                ? colleagues.userNames(asked.caller().tenant())
                : colleagues.teamNames(asked.caller().tenant());
    }

    private static FigurePart first(List<Turn> turns, AnswerClock clock) {
        if (turns.isEmpty()) {
            return new FigurePart("first", null, 0, null, null);
        }
        Turn first = turns.get(0);
        Double seconds = first.answeredAt() == null ? null : clock.seconds(first);
        return new FigurePart("first", null, 1, seconds, first.at());
    }

    private static Double mean(List<Turn> turns, ToDoubleFunction<Turn> seconds) {
        OptionalDouble mean = turns.stream().mapToDouble(seconds).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static OptionalDouble share(long some, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(some / (double) all);
    }

    private static Figure figure(FigureId id, OptionalDouble value, String text, List<FigurePart> parts) {
        return value.isPresent()
                ? new Figure(id, FigureState.VALUE, value.getAsDouble(), text, parts)
                : new Figure(id, FigureState.NONE, null, text, parts);
    }

    private static FigurePart part(String key, long count, OptionalDouble value) {
        return new FigurePart(key, null, count, value.isPresent() ? value.getAsDouble() : null, null);
    }

    private static String key(String belonging) {
        return Objects.requireNonNullElse(belonging, NOBODY);
    }
}
