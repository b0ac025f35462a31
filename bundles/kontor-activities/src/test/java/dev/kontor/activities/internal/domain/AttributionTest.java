package dev.kontor.activities.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.RecordId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A1, A2, A25, Q30, Q31: whose an interaction is. */
class AttributionTest {

    private static final Handle SENDER = Handle.of(HandleKind.EMAIL, "k.vogt@example.org");
    private final ContactMatch vogt = contact();
    private final ContactMatch weber = contact();
    private final ContactMatch reception = contact();

    @Test
    void each_known_contact_gets_it_once() {
        Attribution attribution =
                Attribution.of(Direction.IN, SENDER, List.of(List.of(vogt), List.of(weber), List.of(vogt), List.of()));

        assertThat(attribution.known()).containsExactly(vogt, weber);
        assertThat(attribution.waits()).isFalse();
    }

    @Test
    void an_address_of_several_contacts_waits_for_a_human() {
        Attribution attribution = Attribution.of(Direction.IN, SENDER, List.of(List.of(vogt, weber)));

        assertThat(attribution.known()).isEmpty();
        assertThat(attribution.reason()).isEqualTo("ambiguous");
        assertThat(attribution.candidates()).containsExactly(vogt.contact(), weber.contact());
    }

    @Test
    void a_known_contact_gets_it_although_another_address_is_shared() {
        Attribution attribution =
                Attribution.of(Direction.OUT, SENDER, List.of(List.of(vogt), List.of(weber, reception)));

        assertThat(attribution.known()).containsExactly(vogt);
        assertThat(attribution.candidates()).containsExactly(weber.contact(), reception.contact());
    }

    @Test
    void nobody_is_asked_about_a_shared_address_whose_contact_has_it_already() {
        Attribution attribution =
                Attribution.of(Direction.IN, SENDER, List.of(List.of(vogt), List.of(vogt, reception)));

        assertThat(attribution.waits()).isFalse();
    }

    @Test
    void from_a_stranger_it_waits_and_to_a_stranger_it_does_not() {
        List<List<ContactMatch>> nobody = List.of(List.of());

        assertThat(Attribution.of(Direction.IN, SENDER, nobody).reason()).isEqualTo("unknown");
        assertThat(Attribution.of(Direction.IN, null, nobody).reason()).isEqualTo("no-handle");
        assertThat(Attribution.of(Direction.INTERNAL, SENDER, nobody).reason()).isEqualTo("unknown");
        assertThat(Attribution.of(Direction.OUT, SENDER, nobody).waits()).isFalse();
    }

    @Test
    void at_most_ten_candidates_are_shown() {
        List<ContactMatch> many = java.util.stream.Stream.generate(AttributionTest::contact)
                .limit(30)
                .toList();

        assertThat(Attribution.of(Direction.IN, SENDER, List.of(many)).candidates())
                .hasSize(10);
    }

    private static ContactMatch contact() {
        UUID id = UUID.randomUUID();
        return new ContactMatch(new ContactId(id), new RecordId(id), "", null);
    }
}
