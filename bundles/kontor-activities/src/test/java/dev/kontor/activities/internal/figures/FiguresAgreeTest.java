package dev.kontor.activities.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.ReplayedFigure.Part;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N9: what the database works out is what a replay in Java finds, and what is behind each part re-adds to it: 5,000
 * figures on each database, with merged people, hidden rows, tombstones, late entries and days of 23 and 25 hours.
 */
@ParameterizedClass
@EnumSource(Database.class)
class FiguresAgreeTest {

    private static final int WORLDS = 4;
    private static final int FIGURES = 5_000;
    private static final int[] LENGTHS = {1, 1, 7, 31, 92, 365, 800};
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 10, 27),
            LocalDate.of(2025, 3, 30),
            LocalDate.of(2025, 10, 26),
            LocalDate.of(2025, 11, 2));

    @Parameter
    private Database database;

    private Random random;
    private int compared;
    private int walked;
    private int values;

    /** A46, A52, A53, A54, A55, A56, A57, A58, A59, A60, A61, A62, A73, A74, C43, N9, N14. */
    @Test
    void both_evaluations_agree_and_what_is_behind_re_adds() {
        List<String> differences = new ArrayList<>();
        for (int number = 0; number < WORLDS; number++) {
            random = new Random(number);
            try (World world = new World(database, number)) {
                while (compared < FIGURES * (number + 1) / WORLDS) {
                    differences.addAll(compare(world));
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(FIGURES);
        assertThat(walked).isGreaterThan(FIGURES / 10);
        assertThat(values).as("figures that have a value").isGreaterThan(FIGURES / 2);
    }

    private List<String> compare(World world) {
        Reader reader = world.readers.get(random.nextInt(world.readers.size()));
        FigureQuestion question = question(world);
        Replay replay = new Replay(
                world.facts,
                reader,
                question,
                world.chatsAreRestricted,
                world.office,
                question.subject().kind() == FigureSubject.Kind.TEAM
                        ? world.members(reader, question.subject().id())
                        : Set.of(),
                World.NOW);
        CommunicationFigures figures = world.activities.figures();
        Outcome<List<Figure>> answered = figures.figures(reader.call(), question, null);
        if (!replay.hasSubject()) {
            compared++;
            return answered.refusal() instanceof Refusal.NotFound ? List.of() : List.of(question + " is found");
        }
        List<String> differences = new ArrayList<>();
        for (Figure figure : answered.orThrow()) {
            compared++;
            values += figure.value() != null || figure.text() != null ? 1 : 0;
            ReplayedFigure expected = replay.of(figure.id());
            Difference.of(expected, figure).forEach(different -> differences.add(question + " " + different));
            if (random.nextInt(5) == 0 && !expected.parts().isEmpty()) {
                Part part = expected.parts().get(random.nextInt(expected.parts().size()));
                differences.addAll(walk(figures, reader, question, figure, part));
            }
        }
        return differences;
    }

    private List<String> walk(
            CommunicationFigures figures, Reader reader, FigureQuestion question, Figure figure, Part part) {
        List<UUID> found = new ArrayList<>();
        PageRequest page = PageRequest.first(1 + random.nextInt(60));
        Slice<Activity> slice;
        do {
            slice = figures.behind(reader.call(), question, figure.id(), part.key(), page)
                    .orThrow();
            slice.items().forEach(activity -> found.add(activity.id().value()));
            page = page.next(slice.next());
        } while (slice.next() != null);
        walked++;
        List<UUID> expected = part.behind().stream()
                .sorted(Facts.IN_TIME.reversed())
                .map(Happened::id)
                .toList();
        return found.equals(expected) ? List.of() : List.of(question + " " + figure.id() + " behind " + part.key());
    }

    private FigureQuestion question(World world) {
        LocalDate from = random.nextInt(4) == 0
                ? DAYS.get(random.nextInt(DAYS.size()))
                : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(780));
        LocalDate to = from.plusDays(LENGTHS[random.nextInt(LENGTHS.length)] - 1);
        return new FigureQuestion(
                subject(world),
                from,
                to,
                FigureBucket.values()[random.nextInt(3)],
                random.nextBoolean() ? null : 1 + random.nextInt(30),
                knownAt(world));
    }

    private FigureSubject subject(World world) {
        return switch (random.nextInt(5)) {
            case 0 ->
                FigureSubject.ofClient(
                        world.clients.get(random.nextInt(world.clients.size())).value());
            case 1 -> FigureSubject.of(World.TEAMS.get(random.nextInt(World.TEAMS.size())));
            case 2 -> FigureSubject.of(World.USERS.get(random.nextInt(World.USERS.size())));
            default ->
                FigureSubject.of(world.facts
                        .people
                        .get(random.nextInt(world.facts.people.size()))
                        .id());
        };
    }

    /** Now, some moment, or the very moment at which something was recorded or deleted. */
    private Instant knownAt(World world) {
        Happened one = world.facts.happened.get(random.nextInt(world.facts.happened.size()));
        Instant at = switch (random.nextInt(4)) {
            case 0 -> World.BEGIN.plusSeconds(random.nextInt(766) * 86_400L);
            case 1 -> one.recordedAt();
            case 2 -> one.gone().isEmpty() ? null : one.gone().get(0).from();
            default -> null;
        };
        return at == null || at.isBefore(World.BEGIN) ? null : at;
    }
}
