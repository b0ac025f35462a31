package dev.kontor.contacts.internal;

import static dev.kontor.contacts.internal.TestContacts.email;
import static dev.kontor.contacts.internal.TestContacts.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G5: of several that change the same version at the same moment, one does; the others hear what is stored now. */
@ParameterizedClass
@EnumSource(Database.class)
class TwoChangeAtOnceTest {
    private final TestContacts test;

    TwoChangeAtOnceTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void one_contact() throws Exception {
        for (int round = 0; round < 5; round++) {
            Contact contact = test.contact("Katrin", "Vogt", email("vogt@example.org"));
            List<Callable<Outcome<SavedContact>>> changes = IntStream.range(0, 5)
                    .<Callable<Outcome<SavedContact>>>mapToObj(i -> () -> test.core
                            .contacts()
                            .change(
                                    test.anna,
                                    contact.id(),
                                    1,
                                    named("K" + i, "Vogt", email("vogt" + i + "@example.org"))))
                    .toList();
            List<Outcome<SavedContact>> outcomes = AtOnce.run(changes);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .hasSize(4)
                    .extracting(Outcome::refusal)
                    .containsOnly(Refusal.Conflict.stale(2));
            Contact winner = outcomes.stream()
                    .filter(Outcome::isDone)
                    .map(outcome -> outcome.orThrow().contact())
                    .findFirst()
                    .orElseThrow();
            assertThat(test.core.contacts().get(test.anna, contact.id()).orThrow())
                    .isEqualTo(winner);
        }
    }

    @Test
    void one_company() throws Exception {
        ClientData data = new ClientData("Vogt", null, null, null, null, null, null, null);
        Client client = test.core.clients().create(test.anna, data).orThrow();
        List<Outcome<Client>> outcomes = AtOnce.run(List.of(
                () -> test.core.clients().change(test.anna, client.id(), 1, data),
                () -> test.core.clients().change(test.anna, client.id(), 1, data),
                () -> test.core.clients().change(test.anna, client.id(), 1, data)));
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isDone())
                .hasSize(2)
                .extracting(Outcome::refusal)
                .containsOnly(Refusal.Conflict.stale(2));
    }

    @Test
    void the_first_calls_of_a_new_tenant_do_not_hinder_each_other() throws Exception {
        for (int round = 0; round < 5; round++) {
            var newcomer = test.elsewhere();
            List<Callable<Outcome<?>>> creations = IntStream.range(0, 6)
                    .<Callable<Outcome<?>>>mapToObj(
                            i -> () -> test.core.labels().create(newcomer, "Label " + i))
                    .toList();
            assertThat(AtOnce.run(creations)).allMatch(Outcome::isDone);
        }
    }
}
