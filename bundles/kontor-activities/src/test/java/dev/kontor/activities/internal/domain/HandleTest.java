package dev.kontor.activities.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.interaction.HandleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A25, C3: what a directory takes for the same must have the same key, whatever it looks like. */
class HandleTest {

    @ParameterizedTest
    @CsvSource({
        "K.Vogt@Example.ORG, k.vogt@example.org",
        "' k.vogt@example.org ', k.vogt@example.org",
        "vogt@Müller.de, vogt@xn--mller-kva.de",
        "VOGT@XN--MLLER-KVA.DE, vogt@müller.de",
    })
    void notations_of_an_address_share_a_key(String one, String other) {
        assertThat(key(HandleKind.EMAIL, one)).isEqualTo(key(HandleKind.EMAIL, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+49 431 1234567", "0049-431-1234567", "(0431) 1234567", "0431/12345-67", "tel:+494311234567"})
    void notations_of_a_number_share_a_key(String number) {
        assertThat(key(HandleKind.PHONE, number)).isEqualTo(key(HandleKind.PHONE, "+494311234567"));
    }

    @Test
    void different_addresses_have_different_keys() {
        assertThat(key(HandleKind.EMAIL, "a@example.org")).isNotEqualTo(key(HandleKind.EMAIL, "b@example.org"));
    }

    @Test
    void there_is_no_handle_where_nothing_can_match() {
        assertThat(Handle.of(null, "a@example.org")).isNull();
        assertThat(Handle.of(HandleKind.EMAIL, null)).isNull();
        assertThat(Handle.of(HandleKind.EMAIL, "  ")).isNull();
        assertThat(Handle.of(HandleKind.PHONE, "anonymous")).isNull();
        assertThat(Handle.of(HandleKind.EMAIL, "x".repeat(321))).isNull();
    }

    private static String key(HandleKind kind, String value) {
        return Handle.of(kind, value).key();
    }
}
