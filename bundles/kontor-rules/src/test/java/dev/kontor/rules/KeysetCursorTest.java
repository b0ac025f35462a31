package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A12, Q25: a cursor names a place in a list; one that was tampered with is found out or harmless. */
class KeysetCursorTest {

    @Test
    void a_cursor_comes_back_as_it_was_made() {
        KeysetCursor place = KeysetCursor.of(Instant.parse("2026-03-29T01:30:00.123456Z"), UUID.randomUUID());

        assertThat(KeysetCursor.read(place.toCursor())).contains(place);
        assertThat(place.time()).contains(Instant.parse("2026-03-29T01:30:00.123456Z"));
    }

    @Test
    void a_key_may_be_any_text() {
        KeysetCursor place = new KeysetCursor("Ärzte & Söhne 👍", UUID.randomUUID());

        assertThat(KeysetCursor.read(place.toCursor())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "'; drop table x", "______________________8"})
    void what_is_not_a_cursor_is_empty(String value) {
        assertThat(KeysetCursor.read(new Cursor(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_key_that_is_no_time_a_database_keeps_is_no_time(String at) {
        assertThat(new KeysetCursor(at, UUID.randomUUID()).time()).isEmpty();
    }
}
