package dev.kontor.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database of its own whose files can be searched, as an administrator searches them after an erasure. */
final class FilesOnDisk implements AutoCloseable {
    private static final Pattern CANARY = Pattern.compile("(?i)kanari[-a-z0-9_.]*");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    final HikariDataSource pool;

    private FilesOnDisk(Path folder, EmbeddedPostgres postgres, String url) {
        this.folder = folder;
        this.postgres = postgres;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        pool = new HikariDataSource(config);
    }

    static FilesOnDisk h2(Path folder) {
        return new FilesOnDisk(folder, null, "jdbc:h2:file:" + folder.resolve("kontor") + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    static FilesOnDisk postgresql(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "off")
                .setServerConfig("wal_recycle", "off")
                .start();
        return new FilesOnDisk(folder, server, server.getJdbcUrl("postgres", "postgres"));
    }

    /** What docs/privacy.md tells an administrator to do after an erasure. */
    void compact() throws SQLException {
        if (postgres == null) {
            pool.close();
            try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
        } else {
            run(
                    "vacuum (full, analyze)",
                    "vacuum full pg_statistic",
                    "checkpoint",
                    "select pg_switch_wal()",
                    "checkpoint");
        }
    }

    void flush() throws SQLException {
        run(postgres == null ? "checkpoint sync" : "checkpoint");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** All canaries in any file, some of them in one piece, and whether one of the byte patterns is there. */
    Set<String> found(List<byte[]> patterns) throws IOException {
        List<String> wanted = patterns.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                CANARY.matcher(bytes).results().forEach(match -> found.add(match.group()));
                wanted.stream().filter(bytes::contains).forEach(pattern -> found.add("bytes of an original mail"));
            }
        }
        return found;
    }

    @Override
    public void close() {
        pool.close();
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
