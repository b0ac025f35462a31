package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureSubject.Kind;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.ReplayedFigure.Part;
import dev.kontor.activities.internal.figures.ReplayedTalks.Asked;
import dev.kontor.kernel.interaction.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of who answered whom, replayed: response, reply, effectiveness, performance.
 *
 * @param office the host's calendar, or null
 * @param members who is in the team that is asked for
 */
record ReplayedAnswers(ReplayedPeriod period, ReplayedTalks talks, OfficeHours office, Set<String> members) {

    ReplayedFigure response() {
        List<Asked> asked = talks.asked(Direction.IN);
        List<Asked> answered =
                asked.stream().filter(one -> one.answer() != null).toList();
        Double mean =
                ReplayedFigure.mean(answered.stream().map(this::officeSeconds).toList());
        List<Part> parts = new ArrayList<>();
        if (asked.isEmpty()) {
            parts.add(new Part("first", List.of(), null, null));
        } else {
            Asked first = asked.get(0);
            Double seconds = first.answer() == null ? null : officeSeconds(first);
            parts.add(new Part("first", List.of(first.by()), seconds, first.by().at()));
        }
        parts.add(new Part("answered", by(answered, one -> true), mean, null));
        parts.add(new Part("open", by(asked, one -> one.answer() == null), null, null));
        String text = office == null ? "all-hours" : "working-hours";
        return mean == null ? ReplayedFigure.none(text, parts) : ReplayedFigure.value(mean, text, parts);
    }

    private double officeSeconds(Asked asked) {
        return office == null
                ? ReplayedFigure.seconds(asked.by().at(), asked.answer().at())
                : office.seconds(asked.by().at(), asked.answer().at());
    }

    ReplayedFigure reply() {
        List<Asked> asked = talks.asked(Direction.OUT);
        List<Asked> replied = asked.stream().filter(one -> one.answer() != null).toList();
        List<Part> parts = List.of(
                new Part(
                        "replied",
                        by(replied, one -> true),
                        ReplayedFigure.mean(replied.stream()
                                .map(one -> ReplayedFigure.seconds(
                                        one.by().at(), one.answer().at()))
                                .toList()),
                        null),
                new Part("open", by(asked, one -> one.answer() == null), null, null));
        return asked.isEmpty()
                ? ReplayedFigure.none(null, parts)
                : ReplayedFigure.value((double) replied.size() / asked.size(), null, parts);
    }

    private static List<Happened> by(List<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).map(Asked::by).toList();
    }

    ReplayedFigure effectiveness() {
        List<Happened> answered = talks.answered(Set.of(Direction.OUT), period.answerDays(), true);
        List<Happened> unanswered = talks.answered(Set.of(Direction.OUT), period.answerDays(), false);
        List<Part> parts =
                List.of(new Part("answered", answered, null, null), new Part("unanswered", unanswered, null, null));
        int sent = answered.size() + unanswered.size();
        return sent == 0
                ? ReplayedFigure.none(null, parts)
                : ReplayedFigure.value((double) answered.size() / sent, null, parts);
    }

    ReplayedFigure performance() {
        Map<String, List<Happened>> volumes = new TreeMap<>();
        Map<String, List<Double>> times = new TreeMap<>();
        members.forEach(member -> volumes.put(member, new ArrayList<>()));
        period.happened()
                .forEach(one -> volumes.computeIfAbsent(belonging(one), none -> new ArrayList<>())
                        .add(one));
        talks.asked(Direction.IN).stream().filter(one -> one.answer() != null).forEach(one -> {
            volumes.computeIfAbsent(belonging(one.answer()), none -> new ArrayList<>());
            times.computeIfAbsent(belonging(one.answer()), none -> new ArrayList<>())
                    .add(officeSeconds(one));
        });
        List<Part> parts = volumes.entrySet().stream()
                .map(one -> new Part(
                        one.getKey(),
                        one.getValue(),
                        ReplayedFigure.mean(times.getOrDefault(one.getKey(), List.of())),
                        null))
                .sorted(Comparator.comparingInt(part -> -part.behind().size()))
                .toList();
        String text = office == null ? "all-hours" : "working-hours";
        return parts.isEmpty()
                ? ReplayedFigure.none(text, parts)
                : ReplayedFigure.value((double) period.happened().size(), text, parts);
    }

    private String belonging(Happened one) {
        Object belonging = period.question().subject().kind() == Kind.USER ? one.team() : one.owner();
        return belonging == null ? "-" : belonging.toString();
    }
}
