package dev.kontor.mail.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Q20 (which time a mail gets), A20 (snippet), direction. */
class MailRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant HEADER = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant ARRIVAL = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant FUTURE = NOW.plus(Duration.ofDays(1));

    @Test
    void the_date_header_counts_before_the_arrival() {
        assertThat(MailDate.of(HEADER, ARRIVAL, NOW)).isEqualTo(new MailDate(HEADER, null));
    }

    @Test
    void without_a_date_the_arrival_counts_and_without_that_the_import() {
        assertThat(MailDate.of(null, ARRIVAL, NOW)).isEqualTo(new MailDate(ARRIVAL, MailFlag.DATE_MISSING));
        assertThat(MailDate.of(null, null, NOW)).isEqualTo(new MailDate(NOW, MailFlag.DATE_MISSING));
        assertThat(MailDate.of(null, FUTURE, NOW)).isEqualTo(new MailDate(NOW, MailFlag.DATE_MISSING));
    }

    @Test
    void a_date_in_the_future_is_not_believed() {
        assertThat(MailDate.of(FUTURE, ARRIVAL, NOW)).isEqualTo(new MailDate(ARRIVAL, MailFlag.DATE_IN_FUTURE));
        assertThat(MailDate.of(FUTURE, FUTURE, NOW)).isEqualTo(new MailDate(NOW, MailFlag.DATE_IN_FUTURE));
    }

    @Test
    void a_clock_that_is_a_little_ahead_is_no_reason_for_a_flag() {
        assertThat(MailDate.of(NOW.plusSeconds(60), null, NOW)).isEqualTo(new MailDate(NOW, null));
    }

    @Test
    void a_date_before_there_was_mail_counts_as_missing() {
        assertThat(MailDate.of(Instant.EPOCH, ARRIVAL, NOW)).isEqualTo(new MailDate(ARRIVAL, MailFlag.DATE_MISSING));
    }

    @Test
    void a_mail_from_the_business_address_of_a_user_goes_out() {
        MailDirection direction = new MailDirection(Set.of("Anna@Firma.example"));
        assertThat(direction.of(List.of(from("anna@firma.EXAMPLE")))).isEqualTo(Direction.OUT);
        assertThat(direction.of(List.of(from("kunde@example.org")))).isEqualTo(Direction.IN);
        assertThat(direction.of(List.of(new MailAddress(ParticipantRole.TO, "anna@firma.example", null))))
                .isEqualTo(Direction.IN);
        assertThat(direction.of(List.of())).isEqualTo(Direction.IN);
    }

    @Test
    void a_snippet_is_the_own_words_in_one_line() {
        assertThat(Snippet.of("Ja,\n gerne.\n> Kommen Sie?\n>> wann\n\nGruß")).isEqualTo("Ja, gerne. Gruß");
        assertThat(Snippet.of("> nur zitiert")).isEqualTo("> nur zitiert");
        assertThat(Snippet.of(" \n ")).isNull();
        assertThat(Snippet.of(null)).isNull();
    }

    @Test
    void a_snippet_never_ends_in_half_a_character() {
        assertThat(Snippet.of("😀".repeat(300))).hasSize(500);
        assertThat(Snippet.of("x" + "😀".repeat(300))).hasSize(499).endsWith("😀");
    }

    private static MailAddress from(String address) {
        return new MailAddress(ParticipantRole.FROM, address, null);
    }
}
