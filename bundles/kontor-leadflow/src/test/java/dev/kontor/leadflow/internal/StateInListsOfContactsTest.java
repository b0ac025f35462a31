package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactFilter.Option;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.FilterChoice;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L30: the state of a lead narrows the list of contacts, and any list in it. */
@ParameterizedClass
@EnumSource(Database.class)
class StateInListsOfContactsTest {
    private static final String STATUS = "leadflow.status";

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

    /** L30: the three options split the list; with words and a list, all conditions hold. */
    @Test
    void every_contact_is_shown_under_exactly_one_state() {
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        ContactId claus = flow.contact("Claus");
        flow.contact("Dierks");
        flow.note(flow.admin, brandt, "Will Unterlagen");
        flow.core
                .leads()
                .close(flow.admin, claus, NoteOutcome.NEGATIVE, "Kein Bedarf")
                .orThrow();
        UUID fair = flow.list("Messe", albers, brandt);

        assertThat(names(flow.admin, null, null, "NONE")).containsExactly("Albers", "Dierks");
        assertThat(names(flow.admin, null, null, "IN_PROGRESS")).containsExactly("Brandt");
        assertThat(names(flow.admin, null, null, "COMPLETED")).containsExactly("Claus");
        assertThat(names(flow.admin, null, fair, "NONE")).containsExactly("Albers");
        assertThat(names(flow.admin, "dierks", fair, "NONE")).isEmpty();
        assertThat(names(flow.admin, "cla", null, "COMPLETED")).containsExactly("Claus");
        assertThat(names(flow.admin, null, null, "NONE", "COMPLETED")).isEmpty();
    }

    /** L30: joined contacts are one customer: both are found under its state. */
    @Test
    void joined_contacts_have_the_state_of_their_customer() {
        ContactId albers = flow.contact("Albers");
        ContactId again = flow.contact("Albers-Schmidt");
        flow.contacts.records().join(flow.admin, albers, again, "same number").orThrow();
        flow.kontor.deliverEvents();
        flow.note(flow.admin, albers, "Will Unterlagen");

        assertThat(names(flow.admin, null, null, "IN_PROGRESS")).containsExactly("Albers", "Albers-Schmidt");
        assertThat(names(flow.admin, null, null, "NONE")).isEmpty();
    }

    /** L30: a contact whose event is still on its way, or that was deleted meanwhile. */
    @Test
    void whom_the_lead_flow_does_not_know_yet_was_never_touched() {
        ContactId albers = flow.contact("Albers");
        flow.note(flow.admin, albers, "Will Unterlagen");
        flow.contacts.contacts().delete(flow.admin, albers).orThrow();
        flow.kontor.deliverEvents();

        assertThat(names(flow.admin, null, null, "IN_PROGRESS")).isEmpty();
    }

    /** L30: page by page none is missing and none comes twice. */
    @Test
    void a_long_list_goes_on_where_it_ended() {
        for (int i = 0; i < 25; i++) {
            ContactId lead = flow.contact("Nr. " + (100 + i));
            if (i % 2 == 0) {
                flow.note(flow.admin, lead, "Erreicht");
            }
        }
        assertThat(walk("IN_PROGRESS")).hasSize(13).isSorted().doesNotHaveDuplicates();
        assertThat(walk("NONE")).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    private List<String> walk(String state) {
        List<String> names = new java.util.ArrayList<>();
        PageRequest page = PageRequest.first(4);
        Slice<ContactSummary> slice;
        do {
            slice = find(flow.admin, null, null, page, state).orThrow();
            slice.items().forEach(contact -> names.add(contact.displayName()));
            page = page.next(slice.next());
        } while (slice.next() != null);
        return names;
    }

    /** L30: an unknown word is refused, whoever asks needs the right to see states, and the module must be on. */
    @Test
    void unknown_states_and_callers_without_the_right_are_refused() {
        CallContext clerk = flow.tenant.user("clerk", ContactsModule.READ);
        CallContext agent = flow.tenant.user("agent", ContactsModule.READ, LeadflowModule.READ);

        assertThat(refusal(flow.admin, "DONE")).isInstanceOf(Refusal.Validation.class);
        assertThat(flow.contacts
                        .contacts()
                        .find(
                                flow.admin,
                                new ContactQuery(null, null, null, null, List.of(new FilterChoice("nothing", "NONE"))),
                                PageRequest.first())
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(refusal(clerk, "NONE")).isEqualTo(new Refusal.Forbidden("leadflow.read"));
        assertThat(refusal(clerk, "COMPLETED")).isEqualTo(new Refusal.Forbidden("leadflow.read"));
        assertThat(refusal(agent, "NONE")).isNull();
        flow.tenant.withoutModules(LeadflowModule.ID);
        assertThat(refusal(agent, "NONE")).isInstanceOf(Refusal.ModuleDisabled.class);
    }

    /** L30: pages offer it in both languages, and only to whom it is for. */
    @Test
    void the_condition_is_offered_to_whom_it_is_for() {
        CallContext clerk = flow.tenant.user("clerk", ContactsModule.READ);
        OfferedFilter offered =
                flow.contacts.contacts().filters(flow.admin).orThrow().get(0);

        assertThat(offered.name()).isEqualTo(STATUS);
        assertThat(offered.labelDe()).isEqualTo("Lead-Status");
        assertThat(offered.options())
                .extracting(Option::labelDe)
                .containsExactly("Keiner", "In Bearbeitung", "Abgeschlossen");
        assertThat(flow.contacts.contacts().filters(clerk).orThrow()).isEmpty();
    }

    private Refusal refusal(CallContext caller, String state) {
        return find(caller, null, null, PageRequest.first(), state).refusal();
    }

    private List<String> names(CallContext caller, String text, UUID list, String... states) {
        return find(caller, text, list, PageRequest.first(200), states).orThrow().items().stream()
                .map(ContactSummary::displayName)
                .toList();
    }

    private Outcome<Slice<ContactSummary>> find(
            CallContext caller, String text, UUID list, PageRequest page, String... states) {
        List<FilterChoice> choices = List.of(states).stream()
                .map(state -> new FilterChoice(STATUS, state))
                .toList();
        ListId members = list == null ? null : new ListId(list);
        return flow.contacts.contacts().find(caller, new ContactQuery(text, null, null, members, choices), page);
    }
}
