package dev.kontor.datasource.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P9: an ill-typed property never takes the database away. */
class DataSourceConfigurationTest {
    private final List<String> seen = new ArrayList<>();
    private final DataSourceConfiguration configuration = new DataSourceConfiguration(
            settings -> {
                seen.add("open " + settings.poolSize());
                return () -> seen.add("close " + settings.poolSize());
            },
            new Folders("/data", null));

    @Test
    void a_change_closes_the_old_and_opens_the_new() {
        configuration.take(Map.of());
        configuration.take(settings("pool.size", "5"));
        assertThat(seen).containsExactly("open 20", "close 20", "open 5");
    }

    @Test
    void the_same_again_changes_nothing() {
        configuration.take(settings("pool.size", "5"));
        configuration.take(settings("pool.size", "5"));
        assertThat(seen).containsExactly("open 5");
    }

    @Test
    void a_bad_one_keeps_the_last_good_one_and_says_so_without_the_password() {
        configuration.take(settings("pool.size", "5"));
        String log = logOf(() -> configuration.take(settings("pool.size", "lots", "password", "s3cret")));
        assertThat(seen).containsExactly("open 5");
        assertThat(log)
                .contains("pool.size must be a number", "Still used: jdbc:h2:")
                .doesNotContain("s3cret");
    }

    @Test
    void a_bad_one_at_the_start_opens_nothing_until_it_is_corrected() {
        String log = logOf(() -> configuration.take(settings("pool.size", "lots")));
        assertThat(seen).isEmpty();
        assertThat(log).contains("no database until it is corrected");
        configuration.take(settings("pool.size", "5"));
        assertThat(seen).containsExactly("open 5");
    }

    private static String logOf(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(String... pairs) {
        Map<String, Object> settings = new HashMap<>(Map.of("service.pid", DataSourceConfiguration.PID));
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
