package dev.kontor.leadflow.openai.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L26, N12: names and contact data that can be recognised stay in the house. */
class WithoutContactDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hr. Sommer will Angebot an max@example.org|Hr. … will Angebot an …",
                "Frau Dr. von Berg sagt zu|Frau … sagt zu",
                "Rückruf unter 0170 / 123 45 67 erbeten|Rückruf unter … erbeten",
                "Tel +49 (30) 901820-0|Tel …",
                "siehe https://example.org/a?b=c dort|siehe … dort",
                "Mr O'Neill isn't interested|Mr … isn't interested",
                "Termin am 12.3. um 14 Uhr, 20 Stück|Termin am 12.3. um 14 Uhr, 20 Stück",
                "frau am apparat, kein interesse|frau am apparat, kein interesse",
                "Freut sich sehr|Freut sich sehr"
            })
    void what_can_be_recognised_is_taken_out(String note, String sent) {
        assertThat(WithoutContactData.of(note)).isEqualTo(sent);
    }
}
