package dev.kontor.datasource.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Reads the settings from a configuration, and refuses what it doesn't understand. */
final class SettingsReader {
    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String POOL_SIZE = "pool.size";
    private static final String CONNECTION_TIMEOUT = "connection.timeout.millis";
    private static final String FILTER = "dataSource.filter";
    private static final Set<String> KEYS = Set.of(URL, USER, PASSWORD, POOL_SIZE, CONNECTION_TIMEOUT, FILTER);
    private static final Set<String> CONTAINER_KEYS = Set.of("service.", "felix.", "org.apache.", ".");
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Map<String, Object> properties;
    private final String dataFolder;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param dataFolder where the embedded database is; null where there is no such folder
     */
    SettingsReader(Map<String, Object> properties, String dataFolder) {
        this.properties = properties;
        this.dataFolder = dataFolder;
    }

    DatabaseSettings read() throws InvalidSettingsException {
        properties.keySet().stream()
                .filter(SettingsReader::isUnknown)
                .sorted()
                .forEach(key -> problems.add("there is no setting " + key));
        Optional<String> filter = text(FILTER);
        Optional<String> url = text(URL);
        if (filter.isPresent() && url.isPresent()) {
            problems.add(URL + " and " + FILTER + " exclude each other");
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
                text(USER).orElse(defaultUser),
                text(PASSWORD).orElse(""),
                number(POOL_SIZE, 20, 2, 200),
                number(CONNECTION_TIMEOUT, 5_000, 250, 60_000),
                filter);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private static boolean isUnknown(String key) {
        return !KEYS.contains(key) && CONTAINER_KEYS.stream().noneMatch(key::startsWith);
    }

    private Optional<String> embedded() {
        if (dataFolder == null) {
            problems.add(URL + " is needed, as there is no folder karaf.data");
            return Optional.empty();
        }
        return Optional.of(H2 + "file:" + dataFolder + "/kontor/kontor");
    }

    private void checkFilter(String filter) {
        try {
            FrameworkUtil.createFilter(filter);
        } catch (InvalidSyntaxException e) {
            problems.add(FILTER + " is not an LDAP filter: " + e.getMessage());
        }
    }

    private void checkUrl(String url) {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            problems.add(URL + " must begin with " + H2 + " or " + POSTGRESQL);
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            problems.add("the password belongs in the setting " + PASSWORD + ", as " + URL + " is shown in logs");
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

    private Optional<String> text(String key) {
        return Optional.ofNullable(properties.get(key))
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty());
    }

    private int number(String key, int absent, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            problems.add(key + " must be a number");
            return absent;
        }
        problems.add(key + " must be between " + least + " and " + most);
        return absent;
    }
}
