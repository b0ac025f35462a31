package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C3: what counts as alike in a search, and in which order lists stand. */
class SearchFormTest {

    @Test
    void umlauts_their_digraphs_and_their_vowels_are_alike() {
        assertThat(Stream.of("Müller", "MUELLER", "Muller", "mu\u0308ller").map(SearchForm::of))
                .containsOnly("muller");
        assertThat(Stream.of("Goethe", "Göthe", "gothe").map(SearchForm::of)).containsOnly("gothe");
    }

    @Test
    void sharp_s_and_double_s_are_alike() {
        assertThat(Stream.of("Straße", "STRASSE", "STRAẞE").map(SearchForm::of)).containsOnly("strasse");
    }

    @Test
    void accents_of_other_languages_do_not_count() {
        assertThat(SearchForm.of("Ayşe Łukasz Zoë Ångström Søren İpek"))
                .isEqualTo("ayse lukasz zo angstrom soren ipek");
    }

    @Test
    void other_scripts_and_emoji_stay_as_they_are() {
        assertThat(SearchForm.of("Ольга שלום 😀")).isEqualTo("ольга שלום 😀");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(SearchForm.of(Stream.of("ab😀"), 3)).isEqualTo("ab");
        assertThat(SearchForm.of(Stream.of("ab😀"), 4)).isEqualTo("ab😀");
    }

    @Test
    void names_are_sorted_as_in_a_dictionary() {
        assertThat(Stream.of("Möller", "Moser", "Mohn", "Möbius")
                        .sorted(java.util.Comparator.comparing(name -> SearchForm.sortKey(name, 400))))
                .containsExactly("Möbius", "Mohn", "Möller", "Moser");
    }

    @Test
    void names_that_differ_only_in_case_are_the_same_name() {
        assertThat(SearchForm.nameKey(" Rückruf ")).isEqualTo(SearchForm.nameKey("RU\u0308CKRUF"));
        assertThat(SearchForm.nameKey("Rückruf")).isNotEqualTo(SearchForm.nameKey("Ruckruf"));
    }
}
