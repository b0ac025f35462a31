package dev.kontor.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.FilterChoice;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** C3, L30: conditions that other features bring narrow the list, whether they can name their contacts or must be asked. */
@ParameterizedClass
@EnumSource(Database.class)
class NarrowedByOthersTest {
    private static final int CONTACTS = 450;

    @Parameter
    private Database database;

    private TestContacts test;
    private final Chosen chosen = new Chosen();
    private final List<ContactId> all = new ArrayList<>();

    @BeforeEach
    void start() {
        test = TestContacts.on(database, List.of(chosen));
        for (int i = 0; i < CONTACTS; i++) {
            all.add(test.contact("Nr", String.valueOf(1_000 + i)).id());
        }
    }

    @AfterEach
    void stop() {
        test.close();
    }

    /** C3: asked about part by part, across more than one of them; none twice, none left out. */
    @Test
    void a_condition_that_must_be_asked_is_asked_for_each_part() {
        chosen.contacts.addAll(all.subList(190, 215));
        chosen.contacts.add(all.get(CONTACTS - 1));

        assertThat(walk(10)).containsExactlyElementsOf(chosenInOrder());
        assertThat(chosen.mostAsked).isLessThanOrEqualTo(200);
    }

    /** C3: a condition that names its few contacts isn't asked about the others. */
    @Test
    void a_condition_that_names_its_contacts_is_not_asked() {
        chosen.names = true;
        chosen.contacts.addAll(all.subList(3, 8));

        assertThat(walk(2)).containsExactlyElementsOf(chosenInOrder());
        assertThat(chosen.mostAsked).isZero();
        chosen.contacts.clear();
        assertThat(walk(2)).isEmpty();
    }

    /** C3: what the other feature refuses is refused; it isn't offered then. */
    @Test
    void what_the_other_feature_refuses_is_refused() {
        assertThat(test.core.contacts().filters(test.anna).orThrow())
                .containsExactly(new OfferedFilter("test.chosen", "Gewählt", "Chosen", chosen.options()));
        chosen.refusal = new Refusal.Forbidden("test.read");

        assertThat(test.core.contacts().filters(test.anna).orThrow()).isEmpty();
        assertThat(find(PageRequest.first(), "yes").refusal()).isEqualTo(chosen.refusal);
        assertThat(find(PageRequest.first(), "no").refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(find(PageRequest.first(), null).refusal()).isInstanceOf(Refusal.Validation.class);
    }

    private List<ContactId> chosenInOrder() {
        return all.stream().filter(chosen.contacts::contains).toList();
    }

    private List<ContactId> walk(int size) {
        List<ContactId> walked = new ArrayList<>();
        PageRequest page = PageRequest.first(size);
        Slice<ContactSummary> slice;
        do {
            slice = find(page, "yes").orThrow();
            slice.items().forEach(contact -> walked.add(contact.id()));
            page = page.next(slice.next());
        } while (slice.next() != null);
        return walked;
    }

    private Outcome<Slice<ContactSummary>> find(PageRequest page, String option) {
        FilterChoice choice = new FilterChoice("test.chosen", option);
        return test.core.contacts().find(test.anna, new ContactQuery(null, null, null, null, List.of(choice)), page);
    }

    /** A condition of another feature. */
    private static final class Chosen implements ContactFilter {
        private final Set<ContactId> contacts = new HashSet<>();
        private boolean names;
        private Refusal refusal;
        private int mostAsked;

        @Override
        public String name() {
            return "test.chosen";
        }

        @Override
        public String labelDe() {
            return "Gewählt";
        }

        @Override
        public String labelEn() {
            return "Chosen";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option("yes", "Ja", "Yes"));
        }

        @Override
        public Outcome<Set<ContactId>> among(CallContext call, String option, List<ContactId> asked) {
            mostAsked = Math.max(mostAsked, asked.size());
            return refusal == null
                    ? Outcome.done(asked.stream().filter(contacts::contains).collect(Collectors.toSet()))
                    : Outcome.refused(refusal);
        }

        @Override
        public Outcome<Optional<Set<ContactId>>> few(CallContext call, String option, int most) {
            return refusal == null
                    ? Outcome.done(names ? Optional.of(Set.copyOf(contacts)) : Optional.empty())
                    : Outcome.refused(refusal);
        }
    }
}
