package dev.kontor.testing.databases;

import java.util.UUID;

/**
 * H2 in memory: the same engine and store as in file mode, without a disk write per commit. What only a file shows
 * (locks, closing, starting again) is tested where the file is chosen, in kontor-datasource.
 */
final class InMemoryH2 implements DatabaseServer {

    @Override
    public String start() {
        return freshDatabase();
    }

    @Override
    public String freshDatabase() {
        return "jdbc:h2:mem:kontor-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public void stop() {
        // In memory: the databases are gone with the JVM.
    }
}
