package dev.kontor.activities.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A1: one click makes a contact of a sender, so its name must be read as a person would. */
class SenderNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Katrin Vogt|-|Katrin|Vogt",
                "Vogt, Katrin|-|Katrin|Vogt",
                "'\"Vogt, Katrin\"'|-|Katrin|Vogt",
                "Katrin Maria Vogt|-|Katrin Maria|Vogt",
                "Dr. Ludwig van Beethoven|Dr.|Ludwig|van Beethoven",
                "von der Heide, Prof. Dr. Jörg|Prof. Dr.|Jörg|von der Heide",
                "Frau Ayşe Yılmaz|Frau|Ayşe|Yılmaz",
                "Katrin Vogt (Nord-Bau)|-|Katrin|Vogt",
                "  Katrin   Vogt |-|Katrin|Vogt",
                "Katrin|-|-|Katrin",
                "田中 太郎|-|田中|太郎",
            })
    void a_name_is_split(String displayName, String salutation, String first, String last) {
        assertThat(SenderName.of(displayName)).isEqualTo(new SenderName(salutation, first, last, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nord-Bau GmbH", "Müller & Söhne OHG", "Acme Inc.", "Hafen Kiel AG"})
    void a_legal_form_makes_it_a_company(String displayName) {
        assertThat(SenderName.of(displayName)).isEqualTo(new SenderName(null, null, null, displayName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "k.vogt@example.org", "12345", "\"\"", "Vogt,", ", Katrin", "a, b, c", "Dr."})
    void what_is_no_name_is_left_out(String displayName) {
        assertThat(SenderName.of(displayName)).isEqualTo(new SenderName(null, null, null, null));
    }

    @Test
    void a_name_that_no_contact_can_have_is_left_out() {
        assertThat(SenderName.of("x".repeat(101) + " Vogt").lastName()).isNull();
        assertThat(SenderName.of(null).lastName()).isNull();
    }
}
