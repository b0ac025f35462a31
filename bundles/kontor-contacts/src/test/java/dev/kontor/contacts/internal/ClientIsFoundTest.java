package dev.kontor.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C5, C6: client companies are found by words, and by what they stand below. */
@ParameterizedClass
@EnumSource(Database.class)
class ClientIsFoundTest {
    private final TestContacts test;

    ClientIsFoundTest(Database database) {
        test = TestContacts.on(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void the_list_is_searched_and_paged_by_name() {
        for (String name : List.of("Zimmerei Süd", "Bäckerei Öz", "Autohaus Nord", "Bäckerei Nord")) {
            create(name, null);
        }
        Slice<Client> first = test.core
                .clients()
                .find(test.anna, ClientQuery.text(""), PageRequest.first(3))
                .orThrow();
        assertThat(first.items())
                .extracting(Client::name)
                .containsExactly("Autohaus Nord", "Bäckerei Nord", "Bäckerei Öz");
        assertThat(test.core
                        .clients()
                        .find(
                                test.anna,
                                ClientQuery.text(""),
                                PageRequest.first(3).next(first.next()))
                        .orThrow()
                        .items())
                .extracting(Client::name)
                .containsExactly("Zimmerei Süd");
        assertThat(test.core
                        .clients()
                        .find(test.anna, ClientQuery.text("BAECKEREI nord"), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(Client::name)
                .containsExactly("Bäckerei Nord");
        assertThat(test.core
                        .clients()
                        .find(test.elsewhere(), ClientQuery.text(null), PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
        assertThat(test.core
                        .clients()
                        .find(test.anna, ClientQuery.text("a\0"), PageRequest.first(500))
                        .refusal()
                        .code())
                .isEqualTo("validation");
    }

    /** C5: what stands directly below a company, and never another tenant's. */
    @Test
    void the_companies_below_one_are_listed() {
        Client group = create("Gruppe", null);
        Client holding = create("Holding", group.id());
        create("Laden", holding.id());
        create("Bauhof", group.id());
        ClientQuery below = new ClientQuery(null, group.id());
        assertThat(test.core
                        .clients()
                        .find(test.anna, below, PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(Client::name)
                .containsExactly("Bauhof", "Holding");
        assertThat(test.core
                        .clients()
                        .find(test.elsewhere(), below, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
    }

    private Client create(String name, ClientId parent) {
        return test.core
                .clients()
                .create(test.anna, new ClientData(name, parent, null, null, null, null, null, null))
                .orThrow();
    }
}
