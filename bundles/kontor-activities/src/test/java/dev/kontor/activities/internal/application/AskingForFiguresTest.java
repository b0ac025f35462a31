package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static dev.kontor.activities.internal.application.TestActivities.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureDefinition;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N9: who may ask for which figures, and what is said to a wrong question. */
@ParameterizedClass
@EnumSource(Database.class)
class AskingForFiguresTest {

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

    /** A48, A49, A50, Q29: a hidden mail counts and stays hidden, what isn't seen doesn't count. */
    @Test
    void a_number_is_over_what_the_reader_may_see() {
        told.mail("2026-03-25T09:30:00Z", Direction.IN);
        told.kontor
                .activities
                .record(
                        told.kontor.head(SERVICE),
                        told.entry("CALL", null, "2026-03-25T10:00:00Z", Direction.IN, SERVICE))
                .orThrow();
        CallContext clerk =
                told.kontor.tenant().user("clerk", List.of(SALES), ActivitiesModule.READ, ActivitiesModule.READ_TEAMS);

        FigureQuestion question = new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO);
        assertThat(told.only(clerk, question, FigureId.VOLUME).value()).isEqualTo(1);
        Activity hidden = told.kontor
                .core
                .figures()
                .behind(clerk, question, FigureId.VOLUME, "EMAIL", PageRequest.first())
                .orThrow()
                .items()
                .get(0);
        assertThat(hidden.subject()).isNull();
        assertThat(hidden.flags()).containsExactly("content-hidden");
        assertThat(told.only(told.kontor.head(SERVICE), question, FigureId.VOLUME)
                        .value())
                .isEqualTo(2);
    }

    /** A59, Q27. */
    @Test
    void performance_of_others_needs_a_right_of_its_own_and_a_foreign_team_is_as_an_unknown_one() {
        told.mail("2026-03-25T09:30:00Z", Direction.IN);
        told.mail("2026-03-25T10:00:00Z", Direction.OUT);
        FigureQuestion ofTeam = new FigureQuestion(FigureSubject.of(SALES), FiguresTold.FROM, FiguresTold.TO);
        FigureQuestion ofBen =
                new FigureQuestion(FigureSubject.of(new UserId("ben")), FiguresTold.FROM, FiguresTold.TO);
        FigureQuestion ofMine =
                new FigureQuestion(FigureSubject.of(told.anna.user()), FiguresTold.FROM, FiguresTold.TO);
        Refusal missing = new Refusal.Forbidden("activities.figures-of-colleagues");
        assertThat(told.kontor.core.figures().figures(told.anna, ofTeam, null).refusal())
                .isEqualTo(missing);
        assertThat(told.kontor.core.figures().figures(told.anna, ofBen, null).refusal())
                .isEqualTo(missing);
        assertThat(told.kontor
                        .core
                        .figures()
                        .behind(told.anna, ofTeam, FigureId.VOLUME, "EMAIL", PageRequest.first())
                        .refusal())
                .isEqualTo(missing);
        assertThat(told.kontor
                        .core
                        .figures()
                        .figures(
                                told.anna,
                                new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO),
                                Set.of(FigureId.PERFORMANCE))
                        .refusal())
                .isEqualTo(missing);
        assertThat(told.only(told.anna, ofMine, FigureId.VOLUME).value()).isEqualTo(2);

        CallContext lead = told.kontor
                .tenant()
                .user(
                        "lead",
                        List.of(SALES),
                        ActivitiesModule.READ,
                        ActivitiesModule.READ_TEAMS,
                        KernelModule.READ_EMAIL,
                        ActivitiesModule.FIGURES_OF_COLLEAGUES);
        Figure performance = told.only(lead, ofTeam, FigureId.PERFORMANCE);
        assertThat(FiguresTold.part(performance, "anna").count()).isEqualTo(2);
        assertThat(FiguresTold.part(performance, "anna").value()).isEqualTo(1800);
        assertThat(FiguresTold.part(performance, "lead").count()).isZero();
        for (String team : List.of("service", "nowhere")) {
            Figure foreign = told.only(
                    lead,
                    new FigureQuestion(FigureSubject.of(new TeamId(team)), FiguresTold.FROM, FiguresTold.TO),
                    FigureId.PERFORMANCE);
            assertThat(foreign.state()).isEqualTo(FigureState.NONE);
            assertThat(foreign.parts()).isEmpty();
        }
    }

    /** A52, G2, G6. */
    @Test
    void a_wrong_question_is_refused_with_all_that_is_wrong() {
        assertThat(told.problems(new FigureQuestion(told.subject(), FiguresTold.TO, FiguresTold.FROM)))
                .contains("to before-from");
        assertThat(told.problems(new FigureQuestion(null, null, null))).contains("subject required", "from required");
        assertThat(told.problems(new FigureQuestion(
                        told.subject(),
                        FiguresTold.FROM,
                        FiguresTold.TO,
                        null,
                        31,
                        Instant.parse("2026-06-01T10:00:01Z"))))
                .contains("answerDays out-of-range", "knownAt in-the-future");
        assertThat(told.problems(new FigureQuestion(
                        told.subject(),
                        FiguresTold.FROM.minusDays(1_001),
                        FiguresTold.FROM,
                        FigureBucket.DAY,
                        null,
                        null)))
                .containsExactly("bucket too-many");
        assertThat(told.problems(new FigureQuestion(told.subject(), LocalDate.MIN, LocalDate.MAX)))
                .contains("from too-old", "to too-late");
        FigureSubject nobody = FigureSubject.of(new ContactId(UUID.randomUUID()));
        assertThat(told.kontor
                        .core
                        .figures()
                        .figures(told.anna, new FigureQuestion(nobody, FiguresTold.FROM, FiguresTold.TO), null)
                        .refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        FigureSubject garbage = new FigureSubject(FigureSubject.Kind.CLIENT, "' or 1=1 --");
        assertThat(told.kontor
                        .core
                        .figures()
                        .figures(told.anna, new FigureQuestion(garbage, FiguresTold.FROM, FiguresTold.TO), null)
                        .refusal())
                .isEqualTo(new Refusal.NotFound("client"));
        for (FigureId id : FigureId.values()) {
            for (String part : List.of("\0", "", "' or 1=1 --", "9999999", "EMAIL/8/25", "2026-13-99")) {
                Outcome<?> behind = told.kontor
                        .core
                        .figures()
                        .behind(
                                told.kontor.tenant().admin(),
                                new FigureQuestion(told.subject(), FiguresTold.FROM, FiguresTold.TO),
                                id,
                                part,
                                PageRequest.first());
                boolean free = id == FigureId.PERFORMANCE && behind.isDone();
                assertThat(free || behind.refusal() instanceof Refusal.Validation)
                        .as(id + " " + part)
                        .isTrue();
            }
        }
    }

    /** N9: in both languages, each with formula, unit, time axis and rights. */
    @Test
    void each_figure_has_one_definition_which_the_docs_print_too() throws IOException {
        String docs = Files.readString(Path.of("../../docs/features/figures.md"));
        List<FigureDefinition> definitions =
                told.kontor.core.figures().definitions(told.anna).orThrow();

        assertThat(definitions).extracting(FigureDefinition::id).containsExactly(FigureId.values());
        assertThat(definitions).allSatisfy(definition -> {
            assertThat(definition.name()).isNotBlank();
            assertThat(docs).contains(definition.formula());
            assertThat(definition.timeAxis()).isNotBlank();
            assertThat(definition.unit()).isNotBlank();
            assertThat(definition.permissions()).contains("activities.read");
        });
        assertThat(definitions.get(0).name()).isEqualTo("Aktivitäten nach Typ");
    }
}
