package dev.kontor.activities.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Q26: intake stores, cleans and flags, and never refuses. */
class CleanInteractionTest {

    private static final TenantId TENANT = new TenantId("t-1");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final EventId EVENT = new EventId(new UUID(7, 7));

    @Test
    void what_is_well_passes_unchanged() {
        InteractionObserved observed = observed("Grüße 🚀 שלום", "Erste Zeile\nzweite", new SourceRef("mail", "m-1"));

        CleanInteraction clean = CleanInteraction.of(TENANT, observed, NOW, EVENT);

        assertThat(clean.subject()).isEqualTo("Grüße 🚀 שלום");
        assertThat(clean.snippet()).isEqualTo("Erste Zeile\nzweite");
        assertThat(clean.source()).isEqualTo(new SourceRef("mail", "m-1"));
        assertThat(clean.flags()).isEmpty();
    }

    @Test
    void what_no_database_keeps_is_taken_out() {
        CleanInteraction clean = CleanInteraction.of(
                TENANT, observed("a\0b\r\nBcc: x\uD800\u0007", "\uDC00", new SourceRef("mail", "m-1")), NOW, EVENT);

        assertThat(clean.subject()).isEqualTo("ab  Bcc: x");
        assertThat(clean.snippet()).isNull();
        assertThat(clean.flags()).containsExactly("cleaned");
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        CleanInteraction clean =
                CleanInteraction.of(TENANT, observed("🚀".repeat(501), null, new SourceRef("mail", "m-1")), NOW, EVENT);

        assertThat(clean.subject()).isEqualTo("🚀".repeat(500));
        assertThat(clean.flags()).containsExactly("shortened");
    }

    @Test
    void two_long_sources_stay_two() {
        String same = "x".repeat(300);
        SourceRef one = CleanInteraction.of(TENANT, observed(null, null, new SourceRef("mail", same + "1")), NOW, EVENT)
                .source();
        SourceRef other = CleanInteraction.of(
                        TENANT, observed(null, null, new SourceRef("mail", same + "2")), NOW, EVENT)
                .source();

        assertThat(one).isNotEqualTo(other);
        assertThat(one.kind()).isEqualTo("mail");
        assertThat(one.id()).hasSizeLessThanOrEqualTo(200).startsWith("sha256:");
    }

    @Test
    void an_interaction_without_anything_is_kept_too() {
        InteractionObserved nothing = new InteractionObserved(
                null, null, null, null, List.of(), null, null, new TeamId("\0"), new UserId(""), List.of("FLAG!"));

        CleanInteraction clean = CleanInteraction.of(TENANT, nothing, NOW, EVENT);

        assertThat(clean.type()).isEqualTo("OTHER");
        assertThat(clean.source()).isEqualTo(new SourceRef("event", EVENT.toString()));
        assertThat(clean.direction()).isEqualTo(Direction.IN);
        assertThat(clean.occurredAt()).isEqualTo(NOW);
        assertThat(clean.team()).isNull();
        assertThat(clean.owner()).isNull();
        assertThat(clean.flags())
                .containsExactlyInAnyOrder(
                        "type-unreadable", "source-missing", "direction-missing", "date-missing", "id-unreadable");
    }

    /** Q20, A8. */
    @Test
    void a_time_that_can_not_be_true_is_the_arrival() {
        for (Instant impossible :
                List.of(NOW.plusSeconds(301), Instant.MAX, Instant.MIN, Instant.EPOCH.minusSeconds(9_999_999_999L))) {
            CleanInteraction clean = CleanInteraction.of(TENANT, at(impossible), NOW, EVENT);
            assertThat(clean.occurredAt()).isEqualTo(NOW);
            assertThat(clean.flags()).hasSize(1).first().asString().startsWith("date-");
        }
        assertThat(CleanInteraction.of(TENANT, at(NOW.plusSeconds(299)), NOW, EVENT)
                        .flags())
                .isEmpty();
    }

    @Test
    void a_mail_to_thousands_keeps_its_sender() {
        Participant sender = new Participant(ParticipantRole.FROM, HandleKind.EMAIL, "a@example.org", "A");
        Participant one = new Participant(ParticipantRole.TO, HandleKind.EMAIL, "b@example.org", null);
        List<Participant> all = new java.util.ArrayList<>(List.of(sender));
        all.addAll(Collections.nCopies(5_000, one));
        all.add(new Participant(null, null, null, null));

        CleanInteraction clean = CleanInteraction.of(
                TENANT,
                new InteractionObserved(
                        "EMAIL", new SourceRef("mail", "m"), Direction.IN, NOW, all, null, null, null, null, List.of()),
                NOW,
                EVENT);

        assertThat(clean.sender()).isEqualTo(sender);
        assertThat(clean.participants()).hasSize(500);
        assertThat(clean.flags()).containsExactly("participants-left-out");
    }

    private static InteractionObserved observed(String subject, String snippet, SourceRef source) {
        return new InteractionObserved(
                "EMAIL", source, Direction.IN, NOW, List.of(), subject, snippet, null, null, List.of());
    }

    private static InteractionObserved at(Instant time) {
        return new InteractionObserved(
                "EMAIL", new SourceRef("mail", "m"), Direction.IN, time, List.of(), null, null, null, null, List.of());
    }
}
