package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.LastContact;
import dev.kontor.activities.LastContact.Contacted;
import dev.kontor.activities.NewActivity;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C35: the last contact in both directions, and how often lately; C32: the first one. */
@ParameterizedClass
@EnumSource(Database.class)
class WhenWeLastSpokeTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", TestActivities.SALES);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** C31, C32, C33, C35. */
    @Test
    void both_directions_are_told_apart_and_notes_are_no_contact() {
        Activity social = spoke(vogt, "SOCIAL", Direction.OUT, 400);
        spoke(vogt, "CALL", Direction.IN, 89);
        Activity messenger = spoke(vogt, "MESSENGER", Direction.IN, 3);
        Activity platform = spoke(vogt, "PLATFORM", Direction.OUT, 2);
        spoke(vogt, "NOTE", Direction.INTERNAL, 1);

        assertThat(last(anna, vogt)).isEqualTo(new LastContact(told(social), told(messenger), told(platform), 3));
    }

    @Test
    void a_deleted_one_was_none_and_without_any_there_is_no_date() {
        Activity call = spoke(vogt, "CALL", Direction.IN, 3);
        kontor.activities.delete(anna, call.id(), "Falsch").orThrow();

        assertThat(last(anna, vogt)).isEqualTo(new LastContact(null, null, null, 0));
    }

    /** C35, A4: joined contacts are one, and what the reader doesn't see doesn't count. */
    @Test
    void it_is_that_of_the_whole_record_as_far_as_the_reader_sees() {
        ContactId twin = kontor.contacts.add(anna, "Kathrin Voigt", TestActivities.SALES);
        Activity early = spoke(vogt, "CALL", Direction.IN, 5);
        Activity late = spoke(twin, "CALL", Direction.OUT, 4);
        kontor.contacts.join(vogt, twin);
        CallContext ben = kontor.agent("ben", TestActivities.SERVICE);

        assertThat(last(anna, vogt)).isEqualTo(new LastContact(told(early), told(early), told(late), 2));
        assertThat(last(ben, vogt)).isEqualTo(new LastContact(null, null, null, 0));
    }

    /** C35, G1, G2, G4. */
    @Test
    void who_may_not_ask_or_asks_for_nobody_is_refused() {
        ContactId nobody = new ContactId(UUID.randomUUID());
        CallContext without = kontor.tenant().user("without", List.of());

        assertThat(kontor.activities.lastContact(anna, nobody).refusal()).isEqualTo(new Refusal.NotFound("contact"));
        assertThat(kontor.activities.lastContact(anna, null).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.activities.lastContact(null, vogt).refusal()).isInstanceOf(Refusal.Unauthorized.class);
        assertThat(kontor.activities.lastContact(without, vogt).refusal())
                .isEqualTo(new Refusal.Forbidden(ActivitiesModule.READ.key()));
    }

    private LastContact last(CallContext call, ContactId contact) {
        return kontor.activities.lastContact(call, contact).orThrow();
    }

    private static Contacted told(Activity activity) {
        return new Contacted(activity.id(), activity.type(), activity.direction(), activity.occurredAt());
    }

    private Activity spoke(ContactId contact, String type, Direction direction, int daysAgo) {
        Instant at = kontor.kontor.clock().instant().minus(Duration.ofDays(daysAgo));
        return kontor.activities
                .record(anna, new NewActivity(contact, type, direction, null, at, null, null, type, null, null))
                .orThrow();
    }
}
