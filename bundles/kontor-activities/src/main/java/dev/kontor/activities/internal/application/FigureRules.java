package dev.kontor.activities.internal.application;

import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can be wrong with a question for figures. */
final class FigureRules {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private FigureRules() {}

    static FieldChecks question(FigureQuestion question, Instant now, ZoneId zone) {
        FieldChecks checks = new FieldChecks().required("question", question);
        if (question == null) {
            return checks;
        }
        FigureSubject subject = question.subject();
        checks.required("subject", subject);
        if (subject != null) {
            checks.required("subject.kind", subject.kind()).required("subject.id", subject.id());
        }
        period(checks, question);
        if (checks.passed()) {
            int buckets = new FigurePeriod(question.from(), question.to(), zone)
                    .buckets(bucket(question))
                    .size();
            if (buckets > FigureQuestion.MAX_BUCKETS) {
                checks.problem("bucket", "too-many", max(FigureQuestion.MAX_BUCKETS));
            }
        }
        int days = answerDays(question);
        if (days < 1 || days > FigureQuestion.MAX_ANSWER_DAYS) {
            checks.problem(
                    "answerDays",
                    "out-of-range",
                    Map.of("min", "1", "max", String.valueOf(FigureQuestion.MAX_ANSWER_DAYS)));
        }
        TimelineRules.knownAt(checks, question.knownAt(), now);
        return checks;
    }

    private static void period(FieldChecks checks, FigureQuestion question) {
        LocalDate from = question.from();
        LocalDate to = question.to();
        checks.required("from", from).required("to", to);
        if (from == null || to == null) {
            return;
        }
        checks.that(!from.isBefore(EARLIEST), "from", "too-old");
        checks.that(to.isBefore(LATEST), "to", "too-late");
        checks.that(!to.isBefore(from), "to", "before-from");
        if (ChronoUnit.DAYS.between(from, to) > FigureQuestion.MAX_DAYS) {
            checks.problem("to", "too-long", max(FigureQuestion.MAX_DAYS));
        }
    }

    /** Figures that are asked by name must be there for the subject. */
    static void figures(FieldChecks checks, FigureQuestion question, Set<FigureId> wanted) {
        if (checks.passed()) {
            checks.that(
                    wanted.stream()
                            .allMatch(id -> id != null
                                    && FigureDefinitions.subjects(id)
                                            .contains(question.subject().kind())),
                    "figures",
                    "not-of-this-subject");
        }
    }

    static FigureBucket bucket(FigureQuestion question) {
        return Objects.requireNonNullElse(question.bucket(), FigureBucket.WEEK);
    }

    static int answerDays(FigureQuestion question) {
        return Objects.requireNonNullElse(question.answerDays(), FigureQuestion.ANSWER_DAYS);
    }

    private static Map<String, String> max(int max) {
        return Map.of("max", String.valueOf(max));
    }
}
