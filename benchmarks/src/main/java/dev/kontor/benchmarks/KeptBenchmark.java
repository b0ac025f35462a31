package dev.kontor.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Pages, searches and figures in a database that {@link Fill} has filled; nothing is written. */
public final class KeptBenchmark {

    private KeptBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        try (KeptDatabase kept = new KeptDatabase(Path.of(arguments[0], arguments[1]));
                Services services = new Services(kept);
                HandWrittenSql sql = new HandWrittenSql(services.dataSource(), services.tenant())) {
            Dataset data = new Dataset(services.dataSource(), services.tenant());
            data.settle();
            data.warm();
            CpuTime cpu = new CpuTime(TimelineBenchmark.serverPid(services));
            TimelineBenchmark timeline = new TimelineBenchmark(services, sql, null, data, cpu);
            UUID[] contacts = data.randomContacts(
                    rows, TimelineBenchmark.WARM_UP + TimelineBenchmark.ROUNDS * TimelineBenchmark.PER_ROUND);
            timeline.pages(contacts); // so that the JVM has compiled what is measured
            List<Comparison> compared = new ArrayList<>(timeline.pages(contacts));
            compared.add(timeline.walk());
            compared.addAll(timeline.searches());
            System.out.printf(Locale.ROOT, "%n## %,d activities%n%n%s", rows, Comparison.header());
            compared.forEach(comparison -> System.out.print(comparison.row()));
            new FiguresBenchmark(services, cpu).together(data, rows);
        }
        System.exit(0); // threads of the server's output would go on
    }
}
