package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.activities.figures.FigureSubject.Kind;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.ReplayedTalks.Asked;
import dev.kontor.contacts.ClientId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** N9: the figures by their definitions, from the facts alone, one activity after the other. */
final class Replay {

    /** A part with its activities. */
    record Part(String key, List<Happened> behind, Double value, Instant at) {}

    /** A figure with its activities. */
    record Result(FigureState state, Double value, String text, List<Part> parts) {}

    private final Facts facts;
    private final Reader reader;
    private final FigureQuestion question;
    private final OfficeHours office;
    private final Set<String> members;
    private final Instant start;
    private final Instant end;
    private final Instant moment;
    private final List<Happened> all;
    private final ReplayedTalks talks;

    Replay(
            Facts facts,
            Reader reader,
            FigureQuestion question,
            boolean chatsAreRestricted,
            OfficeHours office,
            Set<String> members,
            Instant now) {
        this.facts = facts;
        this.reader = reader;
        this.question = question;
        this.office = office;
        this.members = members;
        start = question.from().atStartOfDay(reader.zone()).toInstant();
        end = question.to().plusDays(1).atStartOfDay(reader.zone()).toInstant();
        moment = question.knownAt() == null ? now : question.knownAt();
        all = facts.happened.stream()
                .filter(one -> one.known(moment) && reader.sees(one, chatsAreRestricted))
                .filter(ofSubject())
                .sorted(Facts.IN_TIME)
                .toList();
        talks = new ReplayedTalks(all, question.subject().kind() == Kind.CONTACT, start, end);
    }

    /** Empty where the subject can't be found. */
    boolean hasSubject() {
        return question.subject().kind() != Kind.CONTACT
                || facts.there(new ContactId(UUID.fromString(question.subject().id())), moment);
    }

    private Predicate<Happened> ofSubject() {
        FigureSubject subject = question.subject();
        return switch (subject.kind()) {
            case CONTACT -> among(facts.records(Set.of(new ContactId(UUID.fromString(subject.id()))), moment));
            case CLIENT -> among(facts.ofClient(new ClientId(UUID.fromString(subject.id())), moment));
            case TEAM -> one -> one.team() != null && one.team().value().equals(subject.id());
            case USER -> one -> one.owner() != null && one.owner().value().equals(subject.id());
        };
    }

    private static Predicate<Happened> among(Set<ContactId> contacts) {
        return one -> contacts.contains(one.contact());
    }

    Result of(FigureId id) {
        return switch (id) {
            case VOLUME -> value((double) inPeriod().size(), null, byType(inPeriod()));
            case FREQUENCY -> frequency();
            case SERIES -> series();
            case CHANNEL -> channel();
            case RESPONSE -> response();
            case REPLY -> reply();
            case EFFECTIVENESS -> effectiveness();
            case PATTERN -> pattern();
            case TREND -> trend();
            case PERFORMANCE -> performance();
            case ENGAGEMENT -> score(Set.of(Direction.IN), Set.of(Direction.OUT), 30);
            case RELATIONSHIP -> score(Set.of(Direction.IN, Direction.OUT), Set.of(Direction.IN, Direction.OUT), 90);
            case LIFECYCLE -> lifeCycle();
            case RESULT -> new Result(FigureState.MODULE_MISSING, null, "deals", List.of());
        };
    }

    private List<Happened> inPeriod() {
        return all.stream().filter(one -> isIn(one, start, end)).toList();
    }

    static boolean isIn(Happened one, Instant from, Instant until) {
        return !one.at().isBefore(from) && one.at().isBefore(until);
    }

    private List<Happened> spoken() {
        return inPeriod().stream().filter(Replay::isSpoken).toList();
    }

    static boolean isSpoken(Happened one) {
        return one.direction() != Direction.INTERNAL;
    }

    private List<Part> byType(List<Happened> some) {
        Comparator<Part> most = Comparator.comparingInt(part -> -part.behind().size());
        return some.stream().collect(Collectors.groupingBy(Happened::type)).entrySet().stream()
                .map(type -> new Part(
                        type.getKey(),
                        type.getValue(),
                        (double) type.getValue().size() / some.size(),
                        type.getValue().get(type.getValue().size() - 1).at()))
                .sorted(most.thenComparing(Part::at, Comparator.reverseOrder()).thenComparing(Part::key))
                .toList();
    }

    private Result frequency() {
        List<Happened> some = inPeriod();
        double days = question.from().datesUntil(question.to().plusDays(1)).count();
        List<Part> parts = List.of(
                new Part("day", some, some.size() / days, null),
                new Part("week", some, some.size() / (days / 7), null),
                new Part("month", some, some.size() / (days / (365.2425 / 12)), null));
        if (some.size() < 2) {
            return none(null, parts);
        }
        double gaps = 0;
        for (int i = 1; i < some.size(); i++) {
            gaps += seconds(some.get(i - 1).at(), some.get(i).at());
        }
        return value(gaps / (some.size() - 1), null, parts);
    }

    private Result series() {
        Map<String, List<Happened>> buckets = new LinkedHashMap<>();
        question.from()
                .datesUntil(question.to().plusDays(1))
                .forEach(day -> buckets.putIfAbsent(bucket(day), new ArrayList<>()));
        inPeriod()
                .forEach(
                        one -> buckets.get(bucket(one.at().atZone(reader.zone()).toLocalDate()))
                                .add(one));
        return value((double) inPeriod().size(), null, parts(buckets));
    }

    private String bucket(LocalDate day) {
        FigureBucket bucket = question.bucket() == null ? FigureBucket.WEEK : question.bucket();
        LocalDate first = day;
        if (bucket == FigureBucket.WEEK) {
            first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } else if (bucket == FigureBucket.MONTH) {
            first = day.with(TemporalAdjusters.firstDayOfMonth());
        }
        return first.toString();
    }

    private Result channel() {
        List<Part> parts = byType(spoken());
        return parts.isEmpty()
                ? none(null, parts)
                : new Result(FigureState.VALUE, null, parts.get(0).key(), parts);
    }

    private Result pattern() {
        Map<String, List<Happened>> hours = new TreeMap<>();
        inPeriod().forEach(one -> {
            var local = one.at().atZone(reader.zone());
            String key = one.type() + "/" + local.getDayOfWeek().getValue() + "/" + local.getHour();
            hours.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
        });
        return hours.isEmpty()
                ? none(null, List.of())
                : value((double) inPeriod().size(), null, parts(hours));
    }

    private static List<Part> parts(Map<String, List<Happened>> groups) {
        return groups.entrySet().stream()
                .map(group -> new Part(group.getKey(), group.getValue(), null, null))
                .toList();
    }

    private Result trend() {
        long days = Duration.ofDays(question.to().toEpochDay() - question.from().toEpochDay() + 1)
                .toDays();
        Instant earlier =
                question.from().minusDays(days).atStartOfDay(reader.zone()).toInstant();
        List<Happened> before =
                all.stream().filter(one -> isIn(one, earlier, start)).toList();
        List<Part> parts = List.of(new Part("now", inPeriod(), null, null), new Part("before", before, null, null));
        if (before.isEmpty()) {
            return inPeriod().isEmpty() ? none(null, parts) : new Result(FigureState.NEW, null, null, parts);
        }
        return value((double) inPeriod().size() / before.size() - 1, null, parts);
    }

    private Result response() {
        List<Asked> asked = talks.asked(Direction.IN);
        List<Asked> answered =
                asked.stream().filter(one -> one.answer() != null).toList();
        Double mean = mean(answered.stream().map(this::officeSeconds).toList());
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
        return mean == null ? none(text, parts) : value(mean, text, parts);
    }

    private double officeSeconds(Asked asked) {
        return office == null
                ? seconds(asked.by().at(), asked.answer().at())
                : office.seconds(asked.by().at(), asked.answer().at());
    }

    private Result reply() {
        List<Asked> asked = talks.asked(Direction.OUT);
        List<Asked> replied = asked.stream().filter(one -> one.answer() != null).toList();
        List<Part> parts = List.of(
                new Part(
                        "replied",
                        by(replied, one -> true),
                        mean(replied.stream()
                                .map(one -> seconds(one.by().at(), one.answer().at()))
                                .toList()),
                        null),
                new Part("open", by(asked, one -> one.answer() == null), null, null));
        return asked.isEmpty() ? none(null, parts) : value((double) replied.size() / asked.size(), null, parts);
    }

    private static List<Happened> by(List<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).map(Asked::by).toList();
    }

    private int answerDays() {
        return question.answerDays() == null ? 7 : question.answerDays();
    }

    private Result effectiveness() {
        List<Happened> answered = talks.answered(Set.of(Direction.OUT), answerDays(), true);
        List<Happened> unanswered = talks.answered(Set.of(Direction.OUT), answerDays(), false);
        List<Part> parts =
                List.of(new Part("answered", answered, null, null), new Part("unanswered", unanswered, null, null));
        int sent = answered.size() + unanswered.size();
        return sent == 0 ? none(null, parts) : value((double) answered.size() / sent, null, parts);
    }

    private Result performance() {
        Map<String, List<Happened>> volumes = new TreeMap<>();
        Map<String, List<Double>> times = new TreeMap<>();
        members.forEach(member -> volumes.put(member, new ArrayList<>()));
        inPeriod()
                .forEach(one -> volumes.computeIfAbsent(belonging(one), none -> new ArrayList<>())
                        .add(one));
        talks.asked(Direction.IN).stream().filter(one -> one.answer() != null).forEach(one -> {
            volumes.computeIfAbsent(belonging(one.answer()), none -> new ArrayList<>());
            times.computeIfAbsent(belonging(one.answer()), none -> new ArrayList<>())
                    .add(officeSeconds(one));
        });
        List<Part> parts = volumes.entrySet().stream()
                .map(one ->
                        new Part(one.getKey(), one.getValue(), mean(times.getOrDefault(one.getKey(), List.of())), null))
                .sorted(Comparator.comparingInt(part -> -part.behind().size()))
                .toList();
        String text = office == null ? "all-hours" : "working-hours";
        return parts.isEmpty() ? none(text, parts) : value((double) inPeriod().size(), text, parts);
    }

    private String belonging(Happened one) {
        Object belonging = question.subject().kind() == Kind.USER ? one.team() : one.owner();
        return belonging == null ? "-" : belonging.toString();
    }

    private Result score(Set<Direction> counted, Set<Direction> answered, double fades) {
        if (spoken().isEmpty()) {
            return none(null, List.of());
        }
        Instant until = end.isBefore(moment) ? end : moment;
        List<Happened> some = spoken().stream()
                .filter(one -> counted.contains(one.direction()))
                .toList();
        List<Happened> replies = talks.answered(answered, answerDays(), true);
        double weeks = question.from().datesUntil(question.to().plusDays(1)).count() / 7.0;
        List<Happened> last = some.isEmpty() ? List.of() : List.of(some.get(some.size() - 1));
        double recency = last.isEmpty()
                ? 0
                : fades / (fades + Math.max(0, seconds(last.get(0).at(), until)) / 86_400);
        double frequency = some.size() / (some.size() + weeks);
        double reciprocity = replies.size() / (replies.size() + weeks);
        List<Part> parts = List.of(
                new Part(
                        "recency",
                        last,
                        recency,
                        last.isEmpty() ? null : last.get(0).at()),
                new Part("frequency", some, frequency, null),
                new Part("replies", replies, reciprocity, null));
        return value(40 * recency + 30 * frequency + 30 * reciprocity, null, parts);
    }

    private Result lifeCycle() {
        Instant until = end.isBefore(moment) ? end : moment;
        List<Happened> life = all.stream()
                .filter(one -> isSpoken(one) && one.at().isBefore(until))
                .toList();
        List<Part> parts = new ArrayList<>();
        String stage = null;
        Happened before = null;
        for (Happened one : life) {
            String silent = before == null ? null : silence(parts, before, one.at());
            String next = stage;
            if (before == null) {
                next = "NEW";
            } else if (silent != null) {
                next = silent.equals("LOST") ? "REGAINED" : "ACTIVE";
            } else if (stage.equals("NEW") && one.direction() != life.get(0).direction()) {
                next = "ACTIVE";
            }
            if (silent != null || !next.equals(stage)) {
                parts.add(new Part(String.valueOf(parts.size() + 1), List.of(one), null, one.at()));
            }
            stage = next;
            before = one;
        }
        if (before == null) {
            return none(null, parts);
        }
        String silent = silence(parts, before, until);
        return new Result(FigureState.VALUE, null, silent == null ? stage : silent, parts);
    }

    private static String silence(List<Part> parts, Happened last, Instant until) {
        double days = seconds(last.at(), until) / 86_400;
        for (int after : new int[] {90, 365}) {
            if (days >= after) {
                Instant at = last.at().plus(Duration.ofDays(after));
                parts.add(new Part(String.valueOf(parts.size() + 1), List.of(last), null, at));
            }
        }
        if (days >= 365) {
            return "LOST";
        }
        return days >= 90 ? "DORMANT" : null;
    }

    private static Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static Result value(Double value, String text, List<Part> parts) {
        return new Result(FigureState.VALUE, value, text, parts);
    }

    private static Result none(String text, List<Part> parts) {
        return new Result(FigureState.NONE, null, text, parts);
    }
}
