package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L5, L36, L40, Q32: search within the lead flow. */
@ParameterizedClass
@EnumSource(Database.class)
class FindingALeadTest {

    @Parameter
    private Database database;

    private TestLeadflow flow;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** L5: part of a name or address, a number in any notation. */
    @Test
    void leads_are_found_by_part_of_name_or_address_and_by_number_in_any_notation() {
        CallContext anna = flow.agent("anna");
        ContactId ohlsen = flow.contact(
                "Öhlsen",
                new NewContactPoint(HandleKind.EMAIL, "d.oehlsen@example.org", null),
                new NewContactPoint(HandleKind.PHONE, "0431 555017", null));
        flow.contact("Brandt");

        for (String text : List.of("öhls", "OEHL", "oehlsen@exa", "+49 431 555017", "0049431555017", "0431/555017")) {
            assertThat(flow.core
                            .queue()
                            .search(anna, text, PageRequest.first())
                            .orThrow()
                            .items())
                    .as(text)
                    .extracting(Lead::contact)
                    .containsExactly(ohlsen);
        }
        assertThat(flow.core
                        .queue()
                        .search(anna, "%%", PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
    }

    /** L5, Q32: one character or only blanks would find everybody. */
    @Test
    void one_character_or_blanks_are_refused() {
        for (String text : Arrays.asList(null, "", "   ", "a", " a ")) {
            assertThat(flow.core
                            .queue()
                            .search(flow.agent("anna"), text, PageRequest.first())
                            .refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
    }

    /** L36, L40: closed ones and those of others are found; contacts outside the lists are not. */
    @Test
    void closed_and_reserved_leads_are_found_and_contacts_outside_the_lists_are_not() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        ContactId closed = flow.contact("Meier eins");
        ContactId reserved = flow.contact("Meier zwei");
        flow.contact("Meier drei");
        flow.core
                .leads()
                .close(anna, closed, NoteOutcome.NEGATIVE, "Will nicht")
                .orThrow();
        flow.note(flow.agent("berta"), reserved, "Meiner");
        flow.onlyLists(flow.list("Herbstmesse", closed, reserved));

        assertThat(flow.core
                        .queue()
                        .search(anna, "meier", PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(Lead::contact)
                .containsExactlyInAnyOrder(closed, reserved);
    }

    @Test
    void what_is_found_can_be_walked_through_in_slices() {
        CallContext anna = flow.agent("anna");
        for (int i = 0; i < 7; i++) {
            flow.contact("Meier " + i);
        }
        List<ContactId> found = new ArrayList<>();
        PageRequest page = PageRequest.first(3);
        while (page != null) {
            Slice<Lead> slice = flow.core.queue().search(anna, "meier", page).orThrow();
            slice.items().forEach(lead -> found.add(lead.contact()));
            page = slice.next() == null ? null : page.next(slice.next());
        }
        assertThat(found).hasSize(7).doesNotHaveDuplicates();
    }
}
