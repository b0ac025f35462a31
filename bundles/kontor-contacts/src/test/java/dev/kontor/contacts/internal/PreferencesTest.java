package dev.kontor.contacts.internal;

import static dev.kontor.contacts.CommunicationChannel.EMAIL;
import static dev.kontor.contacts.CommunicationChannel.PHONE;
import static dev.kontor.contacts.CommunicationChannel.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.PreferenceChanged;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.contacts.Join;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.Change;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C7: Kommunikationspräferenzen. By which channels people and companies don't want to be reached. */
@ParameterizedClass
@EnumSource(Database.class)
class PreferencesTest {
    private final TestContacts test;
    private final CommunicationPreferences preferences;

    PreferencesTest(Database database) {
        test = TestContacts.on(database);
        preferences = test.core.preferences();
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** C7: who recorded it, when and why; the first record stays until it is taken back. */
    @Test
    void it_is_kept_who_recorded_it_when_and_why() {
        Heard<PreferenceChanged> heard = Heard.of(test.kontor, ContactEvents.PREFERENCE_CHANGED);
        Contact contact = test.contact("Katrin", "Vogt");
        preferences
                .forbid(test.anna, contact.id(), EMAIL, "Widerspruch am Telefon")
                .orThrow();
        preferences.forbid(test.anna, contact.id(), EMAIL, "noch einmal").orThrow();
        preferences.forbid(test.anna, contact.id(), POST, null).orThrow();
        ForbiddenChannel first = of(contact).get(0);
        assertThat(first.channel()).isEqualTo(EMAIL);
        assertThat(first.contact()).isEqualTo(contact.id());
        assertThat(first.name()).isEqualTo("Katrin Vogt");
        assertThat(first.reason()).isEqualTo("Widerspruch am Telefon");
        assertThat(first.recordedBy()).isEqualTo(test.anna.user());
        assertThat(first.recordedAt()).isEqualTo(test.kontor.clock().instant());
        assertThat(of(contact)).extracting(ForbiddenChannel::channel).containsExactly(EMAIL, POST);

        preferences.allow(test.anna, contact.id(), EMAIL).orThrow();
        preferences.allow(test.anna, contact.id(), EMAIL).orThrow();
        assertThat(of(contact)).extracting(ForbiddenChannel::channel).containsExactly(POST);
        assertThat(heard.all())
                .containsExactly(
                        new PreferenceChanged(contact.id(), null, EMAIL, true),
                        new PreferenceChanged(contact.id(), null, POST, true),
                        new PreferenceChanged(contact.id(), null, EMAIL, false));
        assertThat(test.kontor
                        .audit()
                        .list(test.anna, "contact", contact.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .filteredOn(entry -> entry.record().action().contains("channel"))
                .extracting(entry -> entry.record().changes())
                .containsExactly(
                        Map.of(
                                "channel",
                                new Change("EMAIL", null),
                                "reason",
                                new Change("Widerspruch am Telefon", null)),
                        Map.of("channel", new Change(null, "POST")),
                        Map.of(
                                "channel",
                                new Change(null, "EMAIL"),
                                "reason",
                                new Change(null, "Widerspruch am Telefon")));
    }

    /** C7: a merged record forbids what any of its contacts forbids; taken apart, each has its own again. */
    @Test
    void a_merged_record_forbids_what_any_of_its_contacts_forbids() {
        Contact one = test.contact("Katrin", "Vogt");
        Contact other = test.contact("K.", "Vogt");
        preferences.forbid(test.anna, other.id(), EMAIL, null).orThrow();
        assertThat(forbidding(one.id(), other.id())).containsOnly(other.id());
        Join join = test.core
                .records()
                .join(test.anna, one.id(), other.id(), "same")
                .orThrow();
        assertThat(of(one)).extracting(ForbiddenChannel::contact).containsExactly(other.id());
        assertThat(forbidding(one.id(), other.id())).containsOnly(one.id(), other.id());
        preferences.allow(test.anna, one.id(), EMAIL).orThrow();
        assertThat(forbidding(one.id())).containsOnly(one.id());
        test.core.records().separate(test.anna, join.id(), "wrong").orThrow();
        assertThat(of(one)).isEmpty();
        assertThat(forbidding(one.id(), other.id())).containsOnly(other.id());
    }

    /** C7: whoever deletes a duplicate does not delete the person's wish; it can still be taken back. */
    @Test
    void a_deleted_duplicate_still_forbids() {
        Contact one = test.contact("Katrin", "Vogt");
        Contact other = test.contact("K.", "Vogt");
        preferences.forbid(test.anna, other.id(), EMAIL, null).orThrow();
        test.core.records().join(test.anna, one.id(), other.id(), "same").orThrow();
        test.core.contacts().delete(test.anna, other.id()).orThrow();
        assertThat(forbidding(one.id())).containsOnly(one.id());
        assertThat(preferences.of(test.anna, other.id()).refusal()).isEqualTo(new Refusal.NotFound("contact"));
        assertThat(preferences.forbid(test.anna, other.id(), POST, null).refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        preferences.allow(test.anna, other.id(), EMAIL).orThrow();
        preferences.allow(test.anna, other.id(), EMAIL).orThrow();
        assertThat(forbidding(one.id())).isEmpty();
    }

    /** C7: what a company forbids holds for all who belong to it, as long as they do. */
    @Test
    void a_company_forbids_for_all_who_belong_to_it() {
        Heard<PreferenceChanged> heard = Heard.of(test.kontor, ContactEvents.PREFERENCE_CHANGED);
        Client client = test.core
                .clients()
                .create(test.anna, new ClientData("Tischlerei Vogt", null, null, null, null, null, null, null))
                .orThrow();
        Contact inside = test.contact("Katrin", "Vogt");
        Contact joined = test.contact("K.", "Vogt");
        Contact outside = test.contact("Uwe", "Petersen");
        test.core
                .contacts()
                .assignClients(test.anna, inside.id(), inside.version(), List.of(client.id()))
                .orThrow();
        test.core.records().join(test.anna, inside.id(), joined.id(), "same").orThrow();
        preferences
                .forbidForClient(test.anna, client.id(), EMAIL, "Rundschreiben")
                .orThrow();
        assertThat(forbidding(inside.id(), joined.id(), outside.id())).containsOnly(inside.id(), joined.id());
        ForbiddenChannel shown = of(joined).get(0);
        assertThat(shown.client()).isEqualTo(client.id());
        assertThat(shown.contact()).isNull();
        assertThat(shown.name()).isEqualTo("Tischlerei Vogt");
        assertThat(preferences.ofClient(test.anna, client.id()).orThrow()).containsExactly(shown);
        assertThat(heard.all()).containsExactly(new PreferenceChanged(null, client.id(), EMAIL, true));

        test.core.clients().delete(test.anna, client.id(), true).orThrow();
        assertThat(forbidding(inside.id())).isEmpty();
        assertThat(preferences.ofClient(test.anna, client.id()).refusal()).isEqualTo(new Refusal.NotFound("client"));
        preferences.allowForClient(test.anna, client.id(), EMAIL).orThrow();
    }

    /** C7: the latest wish counts, so that who was asked before it is asked anew. */
    @Test
    void the_latest_of_several_wishes_is_told() {
        Contact one = test.contact("Katrin", "Vogt");
        Contact other = test.contact("K.", "Vogt");
        test.core.records().join(test.anna, one.id(), other.id(), "same").orThrow();
        preferences.forbid(test.anna, one.id(), EMAIL, null).orThrow();
        test.kontor.clock().advance(Duration.ofHours(1));
        preferences.forbid(test.anna, other.id(), EMAIL, null).orThrow();
        assertThat(preferences.forbidding(test.anna, EMAIL, List.of(one.id())).orThrow())
                .containsExactly(Map.entry(one.id(), test.kontor.clock().instant()));
        assertThat(preferences.forbidding(test.anna, PHONE, List.of(one.id())).orThrow())
                .isEmpty();
    }

    /** C7: of several that record it at once one does, and all are content. */
    @Test
    void recorded_twice_at_the_same_moment_it_is_told_once() throws Exception {
        Heard<PreferenceChanged> heard = Heard.of(test.kontor, ContactEvents.PREFERENCE_CHANGED);
        for (int round = 1; round <= 3; round++) {
            ContactId contact = test.contact("Katrin", "Vogt" + round).id();
            Callable<Outcome<Void>> wish = () -> preferences.forbid(test.anna, contact, EMAIL, null);
            assertThat(AtOnce.run(Collections.nCopies(4, wish))).allMatch(Outcome::isDone);
            assertThat(heard.all()).hasSize(round);
        }
    }

    /** C7, G2, G3, G6: garbage, unknown ids and those of another tenant. */
    @Test
    void what_cannot_be_is_refused() {
        Contact contact = test.contact("Katrin", "Vogt");
        for (String reason : List.of("x".repeat(501), "a\nb", "\0", "\uD800")) {
            assertThat(preferences
                            .forbid(test.anna, contact.id(), EMAIL, reason)
                            .refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        assertThat(preferences.forbid(test.anna, contact.id(), null, null).refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(preferences.allow(test.anna, contact.id(), null).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(preferences.forbid(test.anna, null, EMAIL, null).refusal())
                .isEqualTo(new Refusal.NotFound("contact"));
        assertThat(preferences.forbidding(test.anna, EMAIL, null).refusal()).isInstanceOf(Refusal.Validation.class);
        List<ContactId> many = Collections.nCopies(1_001, contact.id());
        assertThat(preferences.forbidding(test.anna, EMAIL, many).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(forbidding(new ContactId(UUID.randomUUID()))).isEmpty();

        preferences.forbid(test.anna, contact.id(), EMAIL, null).orThrow();
        CallContext elsewhere = test.elsewhere();
        Refusal none = new Refusal.NotFound("contact");
        assertThat(preferences.of(elsewhere, contact.id()).refusal()).isEqualTo(none);
        assertThat(preferences.forbid(elsewhere, contact.id(), POST, null).refusal())
                .isEqualTo(none);
        assertThat(preferences.allow(elsewhere, contact.id(), EMAIL).refusal()).isEqualTo(none);
        assertThat(preferences
                        .forbidding(elsewhere, EMAIL, List.of(contact.id()))
                        .orThrow())
                .isEmpty();
        assertThat(forbidding(contact.id())).hasSize(1);
    }

    private List<ForbiddenChannel> of(Contact contact) {
        return preferences.of(test.anna, contact.id()).orThrow();
    }

    private Set<ContactId> forbidding(ContactId... contacts) {
        return preferences
                .forbidding(test.anna, EMAIL, List.of(contacts))
                .orThrow()
                .keySet();
    }
}
