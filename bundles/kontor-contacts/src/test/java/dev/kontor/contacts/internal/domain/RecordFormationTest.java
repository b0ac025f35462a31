package dev.kontor.contacts.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** T16: who belongs to one record. */
class RecordFormationTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void a_contact_without_joins_stands_alone() {
        assertThat(connected(A, Map.of())).containsExactly(A);
    }

    @Test
    void joins_carry_over_several_contacts_and_circles_end() {
        Map<UUID, Set<UUID>> joins = Map.of(A, Set.of(B, C), B, Set.of(A, C), C, Set.of(A, B, D), D, Set.of(C));
        assertThat(connected(D, joins)).containsExactlyInAnyOrder(A, B, C, D);
    }

    private static Set<UUID> connected(UUID first, Map<UUID, Set<UUID>> joins) {
        return RecordFormation.connected(
                first,
                contacts -> contacts.stream()
                        .flatMap(contact -> joins.getOrDefault(contact, Set.of()).stream())
                        .collect(Collectors.toSet()));
    }
}
