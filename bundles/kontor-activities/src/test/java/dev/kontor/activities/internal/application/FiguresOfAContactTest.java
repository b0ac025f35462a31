package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.activities.Activity;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.host.Shift;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.databases.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of data that is small enough to work them out by hand; Berlin has 23 hours on 29.03.2026. */
@ParameterizedClass
@EnumSource(Database.class)
class FiguresOfAContactTest {

    @Parameter
    private Database database;

    private FiguresTold told;

    @BeforeEach
    void start() {
        told = new FiguresTold(database);
    }

    @AfterEach
    void stop() {
        told.kontor.close();
    }

    /** A46, A52, A54, A56, A57, A74: Monday to the Sunday on which the clock goes from two to three. */
    @Test
    void a_week_is_counted_by_type_day_hour_and_channel() {
        told.mail("2026-03-22T22:59:59Z", Direction.IN); // Sunday before, 23:59:59
        told.mail("2026-03-22T23:00:00Z", Direction.IN); // Monday, 0:00
        told.mail("2026-03-25T09:30:00Z", Direction.OUT);
        told.call("2026-03-29T00:59:00Z", Direction.IN); // Sunday, 1:59
        told.call("2026-03-29T01:01:00Z", Direction.IN); // Sunday, 3:01
        told.note("2026-03-29T21:59:59Z"); // Sunday, 23:59:59
        told.mail("2026-03-29T22:00:00Z", Direction.IN); // Monday after, 0:00

        Figure volume = told.figure(FigureId.VOLUME);
        assertThat(volume.value()).isEqualTo(5);
        assertThat(FiguresTold.part(volume, "CALL").value()).isEqualTo(0.4);
        assertThat(FiguresTold.part(volume, "EMAIL").count()).isEqualTo(2);
        assertThat(FiguresTold.part(volume, "NOTE").count()).isEqualTo(1);

        Figure frequency = told.figure(FigureId.FREQUENCY);
        assertThat(frequency.value()).isEqualTo((166 * 3600 + 59 * 60 + 59) / 4.0);
        assertThat(FiguresTold.part(frequency, "week").value()).isEqualTo(5);

        Figure series = told.only(
                new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO, FigureBucket.DAY, null, null),
                FigureId.SERIES);
        assertThat(series.parts()).extracting(FigurePart::count).containsExactly(1L, 0L, 1L, 0L, 0L, 0L, 3L);
        assertThat(series.parts().get(0).key()).isEqualTo("2026-03-23");

        Figure channel = told.figure(FigureId.CHANNEL);
        assertThat(channel.text()).as("two mails, two calls, the call was last").isEqualTo("CALL");

        Figure pattern = told.figure(FigureId.PATTERN);
        assertThat(pattern.parts())
                .extracting(FigurePart::key)
                .containsExactly("CALL/7/1", "CALL/7/3", "EMAIL/1/0", "EMAIL/3/10", "NOTE/7/23");
        assertThat(pattern.value()).isEqualTo(5);

        Figure trend = told.figure(FigureId.TREND);
        assertThat(trend.value()).isEqualTo(4.0);
        assertThat(FiguresTold.part(trend, "before").count()).isEqualTo(1);
    }

    /** A56, A74: one an hour on days on which the clock changes here, there or nowhere; an hour shown twice is one. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-03-30, 2025-03-29T23:30:00Z, 23, 23",
        "Europe/Berlin, 2025-10-26, 2025-10-25T22:30:00Z, 25, 24",
        "America/New_York, 2025-03-30, 2025-03-30T04:30:00Z, 24, 24",
        "America/New_York, 2025-10-26, 2025-10-26T04:30:00Z, 24, 24",
        "America/New_York, 2025-03-09, 2025-03-09T05:30:00Z, 23, 23",
        "America/New_York, 2025-11-02, 2025-11-02T04:30:00Z, 25, 24"
    })
    void a_day_has_as_many_hours_as_the_readers_zone_says(
            String zone, LocalDate day, Instant first, int hours, int shown) {
        CallContext reader = told.readerIn(ZoneId.of(zone));
        for (int hour = -1; hour <= hours; hour++) {
            told.call(first.plus(hour, ChronoUnit.HOURS).toString(), Direction.IN);
        }

        FigureQuestion ofDay = new FigureQuestion(told.subject(), day, day);
        assertThat(told.only(reader, ofDay, FigureId.VOLUME).value()).isEqualTo(hours);
        Figure pattern = told.only(reader, ofDay, FigureId.PATTERN);
        assertThat(pattern.value()).isEqualTo(hours);
        assertThat(pattern.parts()).hasSize(shown);
        assertThat(pattern.parts().stream().mapToLong(FigurePart::count).sum()).isEqualTo(hours);
        FigureQuestion around =
                new FigureQuestion(told.subject(), day.minusDays(1), day.plusDays(1), FigureBucket.DAY, null, null);
        assertThat(told.only(reader, around, FigureId.SERIES).parts())
                .extracting(FigurePart::count)
                .containsExactly(1L, (long) hours, 1L);
    }

    /** A55, A58, A73, Q14, Q33: unanswered is open; a second mail asks nothing new; an answer may come after the period. */
    @Test
    void answers_are_timed_from_the_first_unanswered_one() {
        told.mail("2026-03-23T08:00:00Z", Direction.IN);
        told.mail("2026-03-23T09:00:00Z", Direction.IN);
        told.mail("2026-03-23T10:00:00Z", Direction.OUT); // after 2 hours
        told.mail("2026-03-24T10:00:00Z", Direction.IN); // they reply after 24 hours
        told.mail("2026-03-24T10:30:00Z", Direction.OUT); // after half an hour
        told.mail("2026-03-29T10:00:00Z", Direction.IN); // after 119.5 hours
        told.mail("2026-03-30T08:00:00Z", Direction.OUT); // after 22 hours, after the period

        Figure response = told.figure(FigureId.RESPONSE);
        assertThat(response.value()).isEqualTo((2 + 0.5 + 22) * 3600 / 3);
        assertThat(response.text()).isEqualTo("all-hours");
        assertThat(FiguresTold.part(response, "first").value()).isEqualTo(7200);
        assertThat(FiguresTold.part(response, "answered").count()).isEqualTo(3);
        assertThat(FiguresTold.part(response, "open").count()).isZero();

        Figure reply = told.figure(FigureId.REPLY);
        assertThat(reply.value()).isEqualTo(1);
        assertThat(FiguresTold.part(reply, "replied").value()).isEqualTo((24 + 119.5) * 3600 / 2);

        assertThat(told.only(
                                new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO, null, 2, null),
                                FigureId.EFFECTIVENESS)
                        .value())
                .isEqualTo(0.5);
        told.mail("2026-05-01T11:00:00Z", Direction.IN);
        Figure open = told.only(
                new FigureQuestion(told.subject(), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
                FigureId.RESPONSE);
        assertThat(open.state()).isEqualTo(FigureState.NONE);
        assertThat(open.value()).isNull();
        assertThat(FiguresTold.part(open, "open").count()).isEqualTo(1);
    }

    /** A55: asked on Friday at 16:00, answered on Monday at 9:00, over the night in which the clock changes. */
    @Test
    void with_a_calendar_only_working_time_counts() {
        told.kontor.kontor.bring(WorkCalendar.class, new NineToFive());
        told.mail("2026-03-27T15:00:00Z", Direction.IN);
        told.mail("2026-03-30T07:00:00Z", Direction.OUT);

        Figure response = told.figure(FigureId.RESPONSE);

        assertThat(response.text()).isEqualTo("working-hours");
        assertThat(response.value()).isEqualTo(3600 + 1800);
    }

    /** A53, A61: by the printed formulas, and no further activity lowers a score. */
    @Test
    void scores_follow_their_formulas_and_only_grow() {
        told.mail("2026-03-23T08:00:00Z", Direction.OUT);
        told.mail("2026-03-27T22:00:00Z", Direction.IN); // two days before the end
        double days = 2.0;
        Figure engagement = told.figure(FigureId.ENGAGEMENT);
        assertThat(engagement.value())
                .isCloseTo(100 * (0.4 * 30 / (30 + days) + 0.3 * 1 / 2 + 0.3 * 1 / 2), within(1e-9));
        Figure relationship = told.figure(FigureId.RELATIONSHIP);
        assertThat(relationship.value())
                .isCloseTo(100 * (0.4 * 90 / (90 + days) + 0.3 * 2 / 3 + 0.3 * 1 / 2), within(1e-9));

        double before = engagement.value();
        double strength = relationship.value();
        for (String at : List.of("2026-03-23T07:00:00Z", "2026-03-25T09:00:00Z", "2026-03-29T10:00:00Z")) {
            for (Direction direction : List.of(Direction.IN, Direction.OUT)) {
                told.mail(at, direction);
                double after = told.figure(FigureId.ENGAGEMENT).value();
                double stronger = told.figure(FigureId.RELATIONSHIP).value();
                assertThat(after).isGreaterThanOrEqualTo(before);
                assertThat(stronger).isGreaterThan(strength);
                before = after;
                strength = stronger;
            }
        }
    }

    /** A62. */
    @Test
    void stages_follow_from_silence() {
        told.mail("2024-01-10T09:00:00Z", Direction.IN);
        told.mail("2024-01-11T09:00:00Z", Direction.OUT);
        told.mail("2024-06-01T09:00:00Z", Direction.IN);
        told.mail("2025-07-01T09:00:00Z", Direction.IN);

        FigureQuestion question = new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO);
        Figure stages = told.only(question, FigureId.LIFECYCLE);

        assertThat(stages.parts())
                .extracting(FigurePart::name)
                .containsExactly("Neu", "Aktiv", "Ruhend", "Aktiv", "Ruhend", "Verloren", "Zurückgewonnen", "Ruhend");
        assertThat(stages.parts().get(2).at()).isEqualTo(Instant.parse("2024-04-10T09:00:00Z"));
        assertThat(stages.parts().get(5).at()).isEqualTo(Instant.parse("2025-06-01T09:00:00Z"));
        assertThat(stages.text()).isEqualTo("DORMANT");
        assertThat(told.behind(question, FigureId.LIFECYCLE, "7"))
                .extracting(Activity::occurredAt)
                .containsExactly(Instant.parse("2025-07-01T09:00:00Z"));
    }

    /** A52, A53, A57, A60: nothing is nothing, never 0 %; what needs another module says so and the rest works. */
    @Test
    void where_nothing_happened_there_are_no_data() {
        List<Figure> all = told.figures(new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO), Set.of());

        assertThat(all).extracting(Figure::id).doesNotContain(FigureId.PERFORMANCE);
        for (Figure figure : all) {
            switch (figure.id()) {
                case VOLUME, SERIES -> assertThat(figure.value()).isZero();
                case RESULT -> assertThat(figure.state()).isEqualTo(FigureState.MODULE_MISSING);
                default -> assertThat(figure.state()).as(figure.id().name()).isEqualTo(FigureState.NONE);
            }
        }
        told.mail("2026-03-25T09:30:00Z", Direction.OUT);
        assertThat(told.figure(FigureId.TREND).state()).isEqualTo(FigureState.NEW);
        assertThat(told.figure(FigureId.EFFECTIVENESS).value()).isZero();
    }

    private static final class NineToFive implements WorkCalendar {

        @Override
        public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
            List<Shift> shifts = List.of(new Shift(LocalTime.of(8, 30), LocalTime.of(17, 0)));
            return Optional.of(new WorkingHours(
                    ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.FRIDAY, shifts, DayOfWeek.MONDAY, shifts)));
        }

        @Override
        public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
            return List.of();
        }
    }
}
