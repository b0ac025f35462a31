package dev.kontor.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** The lead flow on a database that is kept in a folder: filled by the first run, only measured by each later one. */
public final class LeadsKept {

    private LeadsKept() {}

    /** Arguments: the folder, and how many contacts. */
    public static void main(String[] arguments) throws Exception {
        int contacts = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[0])).resolve("leads-" + contacts);
        try (KeptDatabase kept = new KeptDatabase(folder)) {
            boolean filled = kept.tenant().isPresent();
            try (LeadServices services = new LeadServices(kept)) {
                LeadsLook look = new LeadsLook(services, services.tenant(kept.tenant()), contacts);
                if (filled) {
                    look.cold();
                } else {
                    look.fill();
                }
                new LeadsData(services.dataSource()).settle();
                look.warm();
            }
        }
        System.exit(0); // threads of the server's output would go on
    }
}
