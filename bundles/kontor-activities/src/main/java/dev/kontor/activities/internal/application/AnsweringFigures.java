package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.internal.domain.AnsweredTotal;
import dev.kontor.activities.internal.domain.Begun;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The figures of who answers whom: response, reply, effectiveness, performance (A55, A58, A59, A73). */
final class AnsweringFigures {

    static final String NOBODY = "-";

    private final Colleagues colleagues;

    AnsweringFigures(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** The text says whether it is working time. */
    Figure response(AskedFigures asked) {
        List<Begun> begun = asked.incoming();
        OptionalDouble mean = Begun.mean(begun);
        List<FigurePart> parts = List.of(first(asked), part("answered", Begun.answered(begun), mean), open(begun));
        return figure(FigureId.RESPONSE, mean, asked.clock().name(), parts);
    }

    Figure reply(AskedFigures asked) {
        List<Begun> begun = asked.outgoing();
        long replied = Begun.answered(begun);
        List<FigurePart> parts = List.of(part("replied", replied, Begun.mean(begun)), open(begun));
        return figure(FigureId.REPLY, share(replied, Begun.count(begun)), null, parts);
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
        Map<String, Long> counts = new HashMap<>();
        asked.totals().forEach(total -> counts.merge(key(total.belonging()), total.count(), Long::sum));
        Map<String, Double> answers = new HashMap<>();
        asked.incoming().stream()
                .filter(one -> one.answered() > 0)
                .forEach(one -> answers.put(key(one.answerer()), one.seconds() / one.answered()));
        Map<String, String> names = names(asked);
        Set<String> keys = new TreeSet<>(counts.keySet());
        keys.addAll(answers.keySet());
        keys.addAll(members(asked));
        List<FigurePart> parts = keys.stream()
                .map(key -> new FigurePart(key, names.get(key), counts.getOrDefault(key, 0L), answers.get(key), null))
                .sorted(Comparator.comparingLong(FigurePart::count).reversed())
                .toList();
        OptionalDouble total = parts.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(parts.stream().mapToLong(FigurePart::count).sum());
        return figure(FigureId.PERFORMANCE, total, asked.clock().name(), parts);
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

    private static FigurePart first(AskedFigures asked) {
        return asked.firstTurn()
                .map(turn -> new FigurePart(
                        "first",
                        null,
                        1,
                        turn.answeredAt() == null ? null : asked.clock().seconds(turn),
                        turn.at()))
                .orElseGet(() -> new FigurePart("first", null, 0, null, null));
    }

    private static FigurePart open(List<Begun> begun) {
        return part("open", Begun.count(begun) - Begun.answered(begun), OptionalDouble.empty());
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
