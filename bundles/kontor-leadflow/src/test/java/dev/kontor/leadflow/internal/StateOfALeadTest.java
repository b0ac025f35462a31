package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.Closing;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L10, L11, L30, L33, Q8, Q34, Q35: Keiner, In Bearbeitung, Abgeschlossen. */
@ParameterizedClass
@EnumSource(Database.class)
class StateOfALeadTest {

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

    /** L10, L33: no note, note, closed. */
    @Test
    void a_lead_goes_from_none_over_in_progress_to_completed_and_back_to_in_progress() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.NONE);
        flow.note(anna, albers, "Eins");
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.IN_PROGRESS);

        Closing closing = flow.core
                .leads()
                .close(anna, albers, NoteOutcome.POSITIVE, "Kauft die Treppe")
                .orThrow()
                .closing();
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.COMPLETED);
        assertThat(closing.byName()).isEqualTo("Anna");
        assertThat(closing.outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(flow.core
                        .leads()
                        .close(flow.agent("berta"), albers, NoteOutcome.NEGATIVE, null)
                        .orThrow()
                        .closing())
                .as("closed twice, it stays as it was closed first")
                .isEqualTo(closing);

        flow.core.leads().reopen(anna, albers).orThrow();
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.IN_PROGRESS);
    }

    /** L10, Q35: closed without a note only with a reason; opened again it isn't "Keiner". */
    @Test
    void a_lead_without_a_note_is_closed_only_with_a_reason_and_was_touched_by_that() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");

        assertThat(flow.core
                        .leads()
                        .close(anna, albers, NoteOutcome.NEGATIVE, " ")
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(flow.core.leads().close(anna, albers, null, "Nummer falsch").refusal())
                .isInstanceOf(Refusal.Validation.class);
        flow.core
                .leads()
                .close(anna, albers, NoteOutcome.NEGATIVE, "Nummer falsch")
                .orThrow();
        assertThat(flow.core.leads().reopen(anna, albers).orThrow().status()).isEqualTo(LeadStatus.IN_PROGRESS);
    }

    /** L30: the states split all contacts, each in exactly one, whether they are on the chosen lists or not. */
    @Test
    void every_contact_is_in_exactly_one_state_and_lists_of_others_can_ask_for_it() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        ContactId claasen = flow.contact("Claasen");
        ContactId dierks = flow.contact("Dierks");
        flow.note(anna, brandt, "Eins");
        flow.core
                .leads()
                .close(anna, claasen, NoteOutcome.POSITIVE, "Hat schon gekauft")
                .orThrow();
        flow.onlyLists(flow.list("Herbstmesse"));

        assertThat(flow.core
                        .states()
                        .of(anna, List.of(albers, brandt, claasen, dierks))
                        .orThrow())
                .containsEntry(albers, LeadStatus.NONE)
                .containsEntry(brandt, LeadStatus.IN_PROGRESS)
                .containsEntry(claasen, LeadStatus.COMPLETED)
                .containsEntry(dierks, LeadStatus.NONE);
        Slice<ContactId> first = flow.core
                .states()
                .find(anna, LeadStatus.NONE, PageRequest.first(1))
                .orThrow();
        Slice<ContactId> rest = flow.core
                .states()
                .find(anna, LeadStatus.NONE, PageRequest.first(1).next(first.next()))
                .orThrow();
        assertThat(List.of(first.items().get(0), rest.items().get(0))).containsExactlyInAnyOrder(albers, dierks);
        assertThat(rest.next()).isNull();
        assertThat(flow.core
                        .states()
                        .find(anna, LeadStatus.COMPLETED, PageRequest.first())
                        .orThrow()
                        .items())
                .containsExactly(claasen);
    }

    /** L10, L33: whom one only has promised a call to or reserved wasn't talked to yet. */
    @Test
    void handing_over_or_promising_a_call_is_no_talk() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.core.leads().handOver(anna, albers, anna.user()).orThrow();

        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.NONE);
    }
}
