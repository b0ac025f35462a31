package dev.kontor.datasource.internal;

import dev.kontor.rules.SettingsForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Reads the settings from a configuration, and refuses what it doesn't understand. */
final class SettingsReader {
    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String PASSWORD_FILE = "password.file";
    private static final String POOL_SIZE = "pool.size";
    private static final String CONNECTION_TIMEOUT = "connection.timeout.millis";
    private static final String FILTER = "dataSource.filter";
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final SettingsForm form;
    private final Folders folders;

    SettingsReader(Map<String, ?> properties, Folders folders) {
        this.form = new SettingsForm(properties);
        this.folders = folders;
    }

    DatabaseSettings read() throws InvalidSettingsException {
        Optional<String> filter = form.text(FILTER);
        Optional<String> url = form.text(URL);
        if (filter.isPresent() && url.isPresent()) {
            form.problem(URL + " and " + FILTER + " exclude each other");
        }
        if (filter.isEmpty() && url.isEmpty()) {
            url = embedded();
        }
        url.ifPresent(this::checkUrl);
        filter.ifPresent(this::checkFilter);
        String defaultUser =
                url.filter(value -> value.startsWith(H2)).map(value -> "sa").orElse("");
        DatabaseSettings settings = new DatabaseSettings(
                url.map(SettingsReader::complete),
                form.text(USER).orElse(defaultUser),
                password(),
                form.number(POOL_SIZE, 20, 2, 200),
                form.number(CONNECTION_TIMEOUT, 5_000, 250, 60_000),
                filter);
        List<String> problems = form.problems();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private Optional<String> embedded() {
        if (folders.data() == null) {
            form.problem(URL + " is needed, as there is no folder karaf.data");
            return Optional.empty();
        }
        return Optional.of(H2 + "file:" + folders.data() + "/kontor/kontor");
    }

    /** Of a file it is read here, so that no shell that lists configurations can show it. */
    private String password() {
        Optional<String> password = form.text(PASSWORD);
        Optional<String> file = form.text(PASSWORD_FILE);
        if (file.isEmpty()) {
            return password.orElse("");
        }
        if (password.isPresent()) {
            form.problem(PASSWORD + " and " + PASSWORD_FILE + " exclude each other");
            return "";
        }
        try {
            Path given = Path.of(file.get());
            Path path = folders.etc() == null ? given : Path.of(folders.etc()).resolve(given);
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException unreadable) {
            form.problem("the file that " + PASSWORD_FILE + " names can't be read");
            return "";
        }
    }

    private void checkFilter(String filter) {
        try {
            FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            form.problem(FILTER + " is not an LDAP filter: " + e.getMessage());
        }
    }

    private void checkUrl(String url) {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            form.problem(URL + " must begin with " + H2 + " or " + POSTGRESQL);
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            form.problem("the password belongs in the setting " + PASSWORD + ", as " + URL + " is shown in logs");
        }
    }

    /**
     * Unless told so, H2 acknowledges commits before they are on disk, closes under our feet when the JVM ends, and
     * writes errors with the values of rows into a trace file beside the data.
     */
    private static String complete(String url) {
        if (!url.startsWith(H2)) {
            return url;
        }
        StringBuilder complete = new StringBuilder(url);
        for (String option : List.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "TRACE_LEVEL_FILE=0")) {
            String name = option.substring(0, option.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(name)) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }
}
