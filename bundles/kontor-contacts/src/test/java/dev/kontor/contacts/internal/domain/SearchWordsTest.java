package dev.kontor.contacts.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C3, L5: what a typed search means. */
class SearchWordsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t", "\u00a0"})
    void nothing_typed_means_everything(String text) {
        assertThat(SearchWords.read(text).conditions()).isEmpty();
    }

    @Test
    void every_word_must_occur() {
        assertThat(texts("Vogt  Tischlerei")).containsExactly(List.of(List.of("vogt")), List.of(List.of("tischlerei")));
    }

    @ParameterizedTest
    @CsvSource({
        "+49 30 555, +4930555",
        "0049 30 555, +4930555",
        "0049(0)30 555, +4930555",
        "030 555, 30555",
        "030/555-01, 3055501",
        "(030) 555, 30555"
    })
    void neighbouring_digits_also_count_as_one_number(String typed, String stored) {
        assertThat(texts(typed)).hasSize(1);
        assertThat(texts(typed).get(0)).contains(List.of(stored));
    }

    @Test
    void digits_still_count_as_what_they_are() {
        assertThat(texts("0815")).containsExactly(List.of(List.of("0815"), List.of("815")));
        assertThat(texts("Haus 17")).containsExactly(List.of(List.of("haus")), List.of(List.of("17")));
    }

    @Test
    void a_name_beside_a_number_is_a_condition_of_its_own() {
        assertThat(texts("vogt 030 555 gmbh"))
                .containsExactly(
                        List.of(List.of("vogt")),
                        List.of(List.of("030", "555"), List.of("30555")),
                        List.of(List.of("gmbh")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "100%", "+", "-", "(", "'; drop table x --", "\\"})
    void odd_characters_are_plain_characters(String typed) {
        assertThat(texts(typed)).isNotEmpty();
    }

    private static List<List<List<String>>> texts(String typed) {
        return SearchWords.read(typed).conditions().stream()
                .map(anyOf -> anyOf.alternatives().stream()
                        .map(SearchWords.AllOf::texts)
                        .toList())
                .toList();
    }
}
