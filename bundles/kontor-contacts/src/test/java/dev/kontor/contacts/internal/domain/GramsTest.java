package dev.kontor.contacts.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C3, L5: which pieces of a search word the index is asked for. */
class GramsTest {

    @Test
    void a_short_word_is_asked_for_by_all_its_pieces() {
        assertThat(Grams.telling("meier")).containsExactlyInAnyOrder("mei", "eie", "ier");
        assertThat(Grams.telling("ab")).isEmpty();
    }

    @Test
    void an_address_is_asked_for_by_what_stands_before_its_domain_which_others_share() {
        assertThat(Grams.telling("maria.schneider@web.example")).containsExactly(".sc", "a.s", "ia.", "er@", "sch");
        assertThat(Grams.telling("@web.example")).startsWith(".ex", "@we");
    }

    @Test
    void a_long_word_is_asked_for_by_its_rare_letters() {
        assertThat(Grams.telling("obermuller")).containsExactly("mul", "ull", "obe", "rmu", "ber");
        assertThat(Grams.telling("wyczynski")).startsWith("ycz", "czy", "wyc");
    }

    @Test
    void a_number_is_asked_for_by_its_end_and_before_letters() {
        assertThat(Grams.telling("+4930555012345")).containsExactly("345", "234", "123", "012", "501");
        assertThat(Grams.telling("nachname654321")).containsExactly("321", "432", "543", "654");
        assertThat(Grams.telling("c4711")).containsExactly("711", "471", "c47");
    }
}
