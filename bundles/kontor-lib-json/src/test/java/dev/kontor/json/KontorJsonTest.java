package dev.kontor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records go out and come back as they were; what comes from outside is not guessed at. */
class KontorJsonTest {

    public record Note(
            ContactId contact,
            UserId author,
            List<TeamId> teams,
            Map<ContactId, String> names,
            Instant at,
            LocalDate day,
            ZoneId zone,
            Locale locale,
            String text,
            int stars) {}

    public record Count(int count) {}

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Note NOTE = new Note(
            new ContactId(ID),
            new UserId("anna"),
            List.of(new TeamId("sales"), new TeamId("support")),
            Map.of(new ContactId(ID), "Jürgen 😀"),
            Instant.parse("2026-03-01T10:15:30.123456Z"),
            LocalDate.of(2026, 3, 1),
            ZoneId.of("Europe/Berlin"),
            Locale.GERMANY,
            null,
            5);

    private final ObjectMapper stored = KontorJson.stored();
    private final ObjectMapper strict = KontorJson.strict();

    @Test
    void a_record_comes_back_as_it_was() throws JsonProcessingException {
        assertThat(stored.readValue(stored.writeValueAsString(NOTE), Note.class))
                .isEqualTo(NOTE);
        assertThat(strict.readValue(strict.writeValueAsString(NOTE), Note.class))
                .isEqualTo(NOTE);
    }

    @Test
    void ids_are_bare_times_are_iso_and_missing_values_left_out() throws JsonProcessingException {
        String json = stored.writeValueAsString(NOTE);
        assertThat(json)
                .contains("\"contact\":\"" + ID + "\"")
                .contains("\"teams\":[\"sales\",\"support\"]")
                .contains("\"names\":{\"" + ID + "\":\"Jürgen 😀\"}")
                .contains("\"at\":\"2026-03-01T10:15:30.123456Z\"")
                .contains("\"day\":\"2026-03-01\"")
                .doesNotContain("\"text\"");
    }

    @Test
    void a_slice_at_its_end_has_no_next() throws JsonProcessingException {
        assertThat(stored.writeValueAsString(new Slice<>(List.of(new UserId("a")), new Cursor("xyz"))))
                .isEqualTo("{\"items\":[\"a\"],\"next\":\"xyz\"}");
        assertThat(stored.writeValueAsString(new Slice<>(List.of(), null))).isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_field_that_a_newer_version_wrote_is_passed_over_in_what_we_stored() throws JsonProcessingException {
        assertThat(stored.readValue("{\"count\":1,\"newer\":{\"a\":[1]}}", Count.class))
                .isEqualTo(new Count(1));
    }

    @Test
    void input_with_anything_odd_is_refused() {
        for (String odd : List.of(
                "{\"count\":1,\"cuont\":2}",
                "{\"count\":1} {}",
                "{\"count\":null}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":1,\"count\":2}",
                "{\"count\":",
                "")) {
            assertThatThrownBy(() -> strict.readValue(odd, Count.class))
                    .as(odd)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void an_id_that_is_none_is_refused_and_not_a_crash() {
        for (String odd : List.of("\"no-uuid\"", "{}", "[]", "17", "{\"value\":\"" + ID + "\"}")) {
            assertThatThrownBy(() -> strict.readValue(odd, ContactId.class))
                    .as(odd)
                    .isInstanceOf(JsonMappingException.class);
        }
    }

    /** P3, N1: the class of a bundle that was replaced, and with it the bundle, stays in nobody's memory. */
    @Test
    void a_class_that_was_written_and_read_goes_with_its_mappers() throws Exception {
        WeakReference<Class<?>> seen = new WeakReference<>(writtenAndRead());
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            System.gc();
        } while (seen.get() != null && System.nanoTime() < end);

        assertThat(seen.get() == null).isTrue();
    }

    private static Class<?> writtenAndRead() throws Exception {
        Class<?> type = new LoaderOfABundle().loadClass(Count.class.getName());
        Object count = type.getConstructor(int.class).newInstance(1);
        String json = KontorJson.strict().writeValueAsString(List.of(count));
        ObjectMapper reading = KontorJson.stored();
        List<?> read = reading.readValue(json, reading.getTypeFactory().constructCollectionType(List.class, type));
        assertThat(read.get(0).getClass() == type).isTrue();
        return type;
    }

    /** Has the class for itself, as a bundle has its own. */
    private static final class LoaderOfABundle extends ClassLoader {
        LoaderOfABundle() {
            super(KontorJsonTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Count.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void no_json_chooses_a_class() throws JsonProcessingException {
        Object read = stored.readValue("{\"@class\":\"java.io.File\",\"path\":\"/\"}", Object.class);
        assertThat(read).isInstanceOf(Map.class);
    }
}
