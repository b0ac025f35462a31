package dev.kontor.contacts.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C3, L5: which pieces of a search word the index is asked for. */
class GramsTest {

    @Test
    void a_short_word_is_asked_for_by_all_its_pieces() {
        assertThat(Grams.telling("meier")).containsExactly("mei", "eie", "ier");
        assertThat(Grams.telling("ab")).isEmpty();
    }

    @Test
    void a_long_address_is_asked_for_by_its_beginning_which_fewer_share_than_the_end() {
        assertThat(Grams.telling("maria.schneider@web.example"))
                .containsExactly("mar", "ari", "ria", "ia.", "a.s", ".sc", "sch", "chn");
    }

    @Test
    void a_number_is_asked_for_by_its_end_and_before_letters() {
        assertThat(Grams.telling("+4930555012345"))
                .containsExactly("345", "234", "123", "012", "501", "550", "555", "055");
        assertThat(Grams.telling("c4711")).containsExactly("711", "471", "c47");
    }
}
