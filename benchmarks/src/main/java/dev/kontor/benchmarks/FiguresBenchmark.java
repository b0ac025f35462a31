package dev.kontor.benchmarks;

import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Communication figures of a contact over a year, and of a team of 20 over a quarter, in a large table. */
public final class FiguresBenchmark {

    private static final int WARM_UP = 10;
    private static final int TIMES = 50;
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 6, 30);
    private static final LocalDate END_OF_QUARTER = LocalDate.of(2025, 9, 30);
    private static final FigureSubject TEAM = FigureSubject.of(new TeamId(Dataset.TEAM_OF_TWENTY));

    private final Services services;
    private final CpuTime cpu;

    FiguresBenchmark(Services services, CpuTime cpu) {
        this.services = services;
        this.cpu = cpu;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (Services services = new Services()) {
            Dataset data = new Dataset(services.dataSource(), services.tenant());
            data.fillContacts();
            data.fillActivities(0, rows);
            data.settle();
            FiguresBenchmark benchmark =
                    new FiguresBenchmark(services, new CpuTime(TimelineBenchmark.serverPid(services)));
            benchmark.together(data, rows);
            benchmark.each();
        }
        System.exit(0); // the embedded server is stopped by its shutdown hook
    }

    /** All figures of a contact and of a team. */
    void together(Dataset data, int rows) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%n## %,d activities, about %,d of them a team's in a quarter%n%n"
                        + "| figures | p50 / p99 ms | CPU µs/op |%n|---|---|---|%n",
                rows,
                Dataset.OF_TEAM);
        UUID[] contacts = data.randomContacts(rows, WARM_UP + TIMES);
        Set<FigureId> all = Set.of();
        measure("all of a contact over a year", n -> year(contacts[n], all));
        measure("all of the heavy contact over a year", n -> year(Dataset.heavyContact(), all));
        measure("all of a team of 20 over a quarter", n -> quarter(all));
    }

    private void each() throws Exception {
        for (FigureId id : FigureId.values()) {
            if (id != FigureId.LIFECYCLE && id != FigureId.RESULT) {
                measure(id + " of a team of 20 over a quarter", n -> quarter(Set.of(id)));
            }
        }
    }

    private void measure(String name, Comparison.Operation operation) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            operation.run(i);
        }
        Samples samples = new Samples();
        Comparison.turn(operation, samples, cpu, WARM_UP, TIMES);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.0f |%n",
                name,
                samples.percentileMillis(50),
                samples.percentileMillis(99),
                samples.cpuMicrosPerOperation());
    }

    private void year(UUID contact, Set<FigureId> wanted) {
        ask(new FigureQuestion(FigureSubject.of(new ContactId(contact)), FROM, END_OF_YEAR), wanted);
    }

    private void quarter(Set<FigureId> wanted) {
        ask(new FigureQuestion(TEAM, FROM, END_OF_QUARTER), wanted);
    }

    private void ask(FigureQuestion question, Set<FigureId> wanted) {
        List<Figure> figures =
                services.figures.figures(services.lead, question, wanted).orThrow();
        if (figures.isEmpty()) {
            throw new IllegalStateException("No figures of " + question.subject());
        }
    }
}
