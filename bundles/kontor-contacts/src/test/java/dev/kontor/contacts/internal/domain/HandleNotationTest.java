package dev.kontor.contacts.internal.domain;

import static dev.kontor.kernel.interaction.HandleKind.EMAIL;
import static dev.kontor.kernel.interaction.HandleKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C1, A25: one number or address in many notations. */
class HandleNotationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "030 5550123",
                "+49 30 5550123",
                "0049305550123",
                "(030) 555-01 23",
                "+49 (0)30 5550123",
                "tel:+49-30-5550123",
                "+٤٩٣٠٥٥٥٠١٢٣",
                "  030/5550123 "
            })
    void a_phone_number_is_the_same_in_any_notation(String value) {
        assertThat(HandleNotation.normalize(PHONE, value, "DE")).contains("+49305550123");
    }

    @ParameterizedTest
    @CsvSource({"01 5550123, AT, +4315550123", "044 668 18 00, CH, +41446681800", "+1 212 555 0123, DE, +12125550123"})
    void a_number_without_a_country_is_read_by_the_region(String value, String region, String normalized) {
        assertThat(HandleNotation.normalize(PHONE, value, region)).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "12345", "abc", "", " ", "+49", "+", "00", "030 5550123; 0171 1234567", "1e400"})
    void what_nobody_can_call_is_no_number(String value) {
        assertThat(HandleNotation.normalize(PHONE, value, "DE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 5550123", "0800 123456"})
    void without_a_region_only_numbers_that_name_their_country_can_be_read(String value) {
        assertThat(HandleNotation.normalize(PHONE, value, "ZZ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"030 5550123 ext. 12, +49305550123;ext=12", "030 5550123 ext. 13, +49305550123;ext=13"})
    void two_extensions_of_one_exchange_are_two_numbers(String value, String normalized) {
        assertThat(HandleNotation.normalize(PHONE, value, "DE")).contains(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "K.Vogt@Tischlerei-Vogt.DE, k.vogt@tischlerei-vogt.de",
        "info@Müller.de, info@xn--mller-kva.de",
        "info@xn--mller-kva.de, info@xn--mller-kva.de",
        "Jürgen@example.org, jürgen@example.org",
        "root@localhost, root@localhost",
        "a_b%c+tag@example.org, a_b%c+tag@example.org",
        "'john(work)@example.org', john@example.org"
    })
    void an_address_is_the_same_in_any_case_and_with_an_ascii_domain(String value, String normalized) {
        assertThat(HandleNotation.normalize(EMAIL, value, "DE")).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vogt",
                "@example.org",
                "a@@example.org",
                "a@example..org",
                "Anna <a@example.org>",
                "a b@example.org",
                "a@example.org\nBcc: all@example.org",
                "a@[127.0.0.1]",
                "\uD83D@example.org",
                "<script>@example.org"
            })
    void what_nobody_can_write_to_is_no_address(String value) {
        assertThat(HandleNotation.normalize(EMAIL, value, "DE")).isEmpty();
    }
}
