package dev.kontor.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Fills a database that is kept in a folder named by its rows: for {@code benchmarks/run kept}. */
public final class Fill {

    private static final List<String> TABLES =
            List.of("contacts_contact", "contacts_point", "activities_activity", "activities_words");

    private Fill() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[0])).resolve(Integer.toString(rows));
        try (KeptDatabase kept = new KeptDatabase(folder)) {
            boolean filled = kept.tenant().isPresent();
            try (Services services = new Services(kept)) {
                Dataset data = new Dataset(services.dataSource(), services.tenant());
                if (filled) {
                    say(folder + " is filled already; its tables are brought to this version");
                } else {
                    fill(services, data, rows);
                }
                say("settling");
                data.settle();
                say("done");
            }
        }
        System.exit(0); // threads of the server's output would go on
    }

    private static void fill(Services services, Dataset data, int rows) throws SQLException {
        new WithoutIndexes(services.dataSource()).fill(TABLES, () -> {
            say("contacts");
            data.fillContactsFor(rows);
            say("activities");
            data.fillActivities(0, rows);
            say("words");
            data.fillWords();
        });
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
