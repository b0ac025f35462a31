package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.WhyThisLead;
import dev.kontor.leadflow.WhyThisLead.Rule;
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

/** L3, L4, L24, L36, Q34, Q37: who stands in the queue, where, and who gets whom. */
@ParameterizedClass
@EnumSource(Database.class)
class WorkQueueTest {

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

    /** L4: without a note first, the older contact before the newer; then the oldest last note. */
    @Test
    void untouched_leads_come_first_and_then_the_oldest_last_note() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        flow.contact("Claasen");
        flow.contact("Dierks");
        flow.note(anna, brandt, "Mailbox");
        flow.pass(Duration.ofMinutes(1));
        flow.note(anna, albers, "Nicht erreicht");

        assertThat(flow.queue(anna)).containsExactly("Claasen", "Dierks", "Brandt", "Albers");
        assertThat(flow.next(anna).why()).isEqualTo(new WhyThisLead(Rule.NO_NOTE, null));
    }

    /** L4, Q34: a lead whose only note was deleted comes first again, but is never "Keiner" again. */
    @Test
    void a_lead_whose_only_note_was_deleted_counts_as_untouched_in_the_queue_only() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        LeadNote note = flow.note(anna, albers, "Verwählt").note();
        flow.pass(Duration.ofMinutes(1));
        flow.note(anna, brandt, "Mailbox");

        flow.core.leads().deleteNote(anna, note.id()).orThrow();

        assertThat(flow.queue(anna)).containsExactly("Albers", "Brandt");
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.IN_PROGRESS);
        assertThat(flow.lead(albers).lastNote()).isNull();
    }

    /** L3: position, rest, the end, and the way back. */
    @Test
    void one_goes_through_the_queue_forth_and_back_and_knows_where_one_is() {
        CallContext anna = flow.agent("anna");
        flow.contact("Albers");
        flow.contact("Brandt");
        flow.contact("Claasen");

        Turn first = flow.next(anna);
        Turn second = flow.next(anna, first);
        Turn third = flow.next(anna, second);
        Turn end = flow.next(anna, third);

        assertThat(name(first)).isEqualTo("Albers");
        assertThat(position(anna, first.place())).isEqualTo(new QueuePosition(1, 2, 3));
        assertThat(position(anna, second.place())).isEqualTo(new QueuePosition(2, 1, 3));
        assertThat(name(third)).isEqualTo("Claasen");
        assertThat(end.card()).isNull();
        assertThat(name(flow.core.queue().previous(anna, third.place()).orThrow()))
                .isEqualTo("Brandt");
        assertThat(name(flow.next(anna, end))).isNull();
        assertThat(name(flow.next(anna))).isEqualTo("Albers");
    }

    /** L3: a place says where it stands as long as its lead stands there; the beginning has all leads after it. */
    @Test
    void a_place_whose_lead_has_moved_on_has_no_position_but_a_rest() {
        CallContext anna = flow.agent("anna");
        flow.contact("Albers");
        flow.contact("Brandt");
        Turn first = flow.next(anna);
        flow.note(anna, first.card().lead().contact(), "Nicht erreicht");

        assertThat(position(anna, first.place())).isEqualTo(new QueuePosition(0, 2, 1));
        assertThat(position(anna, null)).isEqualTo(new QueuePosition(0, 2, 1));
    }

    /** L3: while one agent looks at a lead, no other gets it; let go, it is there again. */
    @Test
    void two_agents_never_get_the_same_lead_and_none_is_skipped() {
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        flow.contact("Albers");
        flow.contact("Brandt");
        flow.contact("Claasen");

        Turn annas = flow.next(anna);
        assertThat(name(annas)).isEqualTo("Albers");
        assertThat(name(flow.next(berta))).isEqualTo("Brandt");
        assertThat(name(flow.next(anna, annas))).isEqualTo("Claasen");
        assertThat(name(flow.next(berta))).isEqualTo("Albers");
        assertThat(name(flow.next(berta))).isEqualTo("Albers");
    }

    @Test
    void a_lead_that_somebody_looks_at_for_too_long_is_given_to_others() {
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        flow.contact("Albers");
        flow.next(anna);

        assertThat(flow.next(berta).card()).isNull();
        flow.pass(Duration.ofMinutes(10));
        assertThat(name(flow.next(berta))).isEqualTo("Albers");
    }

    /** L36: closed leads leave the queue, and come back when they are opened again. */
    @Test
    void a_closed_lead_leaves_the_queue_and_comes_back_when_it_is_opened_again() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Hat gekauft");
        flow.core.leads().close(anna, albers, NoteOutcome.POSITIVE, null).orThrow();

        assertThat(flow.queue(anna)).isEmpty();
        flow.core.leads().reopen(anna, albers).orThrow();
        assertThat(flow.queue(anna)).containsExactly("Albers");
    }

    /** L24, L40, Q37: the union of the chosen lists; a deleted list counts as empty, never as all. */
    @Test
    void only_contacts_on_the_chosen_lists_are_leads_and_a_deleted_list_never_shows_everybody() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        ContactId claasen = flow.contact("Claasen");
        UUID fair = flow.list("Herbstmesse", albers);
        UUID letter = flow.list("Newsletter", brandt);
        flow.onlyLists(fair, letter);

        assertThat(flow.queue(anna)).containsExactly("Albers", "Brandt");
        assertThat(flow.core.queue().get(anna, claasen).refusal()).isEqualTo(new Refusal.NotFound("lead"));
        assertThat(flow.core.leads().note(anna, claasen, NewNote.text("?")).refusal())
                .isEqualTo(new Refusal.NotFound("lead"));

        flow.contacts.lists().delete(flow.admin, new ListId(fair)).orThrow();
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).containsExactly("Brandt");
        flow.contacts.lists().delete(flow.admin, new ListId(letter)).orThrow();
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).isEmpty();
        assertThat(flow.core.settings().missingLists(anna).orThrow()).containsExactlyInAnyOrder(fair, letter);

        flow.onlyLists();
        assertThat(flow.queue(anna)).hasSize(3);
    }

    @Test
    void who_comes_into_a_list_or_leaves_it_comes_into_the_queue_or_leaves_it() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        UUID fair = flow.list("Herbstmesse");
        flow.onlyLists(fair);
        assertThat(flow.queue(anna)).isEmpty();

        flow.contacts.lists().add(flow.admin, new ListId(fair), albers).orThrow();
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).containsExactly("Albers");

        flow.contacts.lists().remove(flow.admin, new ListId(fair), albers).orThrow();
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).isEmpty();
    }

    /** Merged contacts are one lead; the merge taken back, each is what it was. */
    @Test
    void joined_contacts_are_one_lead_and_separated_ones_two_again() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId alias = flow.contact("Albers-Meier");
        flow.note(anna, alias, "Will ein Angebot");
        Join join = flow.contacts
                .records()
                .join(flow.admin, albers, alias, "Dieselbe Person")
                .orThrow();
        flow.kontor.deliverEvents();

        assertThat(flow.queue(anna)).containsExactly("Albers-Meier");
        assertThat(flow.lead(albers).contact()).isEqualTo(alias);
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.IN_PROGRESS);
        assertThat(flow.core
                        .leads()
                        .notes(anna, albers, PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1);

        flow.contacts.records().separate(flow.admin, join.id(), "Doch zwei").orThrow();
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).containsExactly("Albers", "Albers-Meier");
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.NONE);
        assertThat(flow.core
                        .leads()
                        .notes(anna, albers, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void a_joined_lead_is_in_the_queue_when_one_of_its_contacts_is_on_a_list() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        ContactId alias = flow.contact("Albers-Meier");
        flow.onlyLists(flow.list("Herbstmesse", alias));
        flow.contacts
                .records()
                .join(flow.admin, albers, alias, "Dieselbe Person")
                .orThrow();
        flow.kontor.deliverEvents();

        assertThat(flow.queue(anna)).containsExactly("Albers");
    }

    @Test
    void a_deleted_contact_is_no_lead_any_more_also_before_its_event_arrives() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.contact("Brandt");
        flow.contacts.contacts().delete(flow.admin, albers).orThrow();

        assertThat(name(flow.next(anna))).isEqualTo("Brandt");
        flow.kontor.deliverEvents();
        assertThat(flow.queue(anna)).containsExactly("Brandt");
        assertThat(flow.core.queue().get(anna, albers).refusal()).isEqualTo(new Refusal.NotFound("lead"));
    }

    /** Contacts from before the module was switched on are taken in by itself. */
    @Test
    void contacts_that_were_there_before_the_module_are_taken_in_when_it_is_switched_on() {
        flow.tenant.withoutModules(LeadflowModule.ID);
        for (int i = 0; i < 120; i++) {
            flow.contacts
                    .contacts()
                    .create(
                            flow.admin,
                            new ContactData(null, null, "Nr. " + i, null, null, null, null, List.of()),
                            new Origin("manual", null, null))
                    .orThrow();
        }
        flow.kontor.deliverEvents();
        flow.tenant.withModules(LeadflowModule.ID);
        flow.kontor.deliverEvents();

        assertThat(flow.queue(flow.agent("anna"))).hasSize(120);
    }

    /** N11: a promised call comes first when its time has come, to whoever promised it; overdue, to anybody. */
    @Test
    void a_promised_call_comes_at_its_time_to_whoever_promised_it_and_overdue_to_anybody() {
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        flow.reserve(null);
        flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        flow.note(anna, brandt, "Bittet um Rückruf um drei");
        Instant three = flow.kontor.clock().instant().plus(Duration.ofHours(2));
        flow.core.leads().promiseCallback(anna, brandt, three).orThrow();
        assertThat(flow.queue(anna)).containsExactly("Albers");

        flow.pass(Duration.ofHours(2));
        assertThat(name(flow.next(berta))).isEqualTo("Albers");
        Turn promised = flow.next(anna);
        assertThat(name(promised)).isEqualTo("Brandt");
        assertThat(promised.why()).isEqualTo(new WhyThisLead(Rule.CALLBACK_PROMISED, three));
        assertThat(position(anna, promised.place()).position()).isZero();

        flow.pass(Duration.ofMinutes(15));
        Turn overdue = flow.next(berta);
        assertThat(overdue.why()).isEqualTo(new WhyThisLead(Rule.CALLBACK_OVERDUE, three));
        assertThat(flow.note(berta, brandt, "Erreicht").lead().reservation().holderName())
                .isEqualTo("Berta");
        assertThat(flow.lead(brandt).callback()).isNull();
    }

    @Test
    void a_place_that_is_no_place_is_refused() {
        assertThat(flow.core
                        .queue()
                        .next(flow.agent("anna"), new Cursor("gestern"))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(flow.core
                        .queue()
                        .position(flow.agent("anna"), new Cursor("gestern"))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(flow.core
                        .queue()
                        .list(flow.agent("anna"), PageRequest.first(0))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
    }

    private QueuePosition position(CallContext agent, Cursor place) {
        return flow.core.queue().position(agent, place).orThrow();
    }

    private static String name(Turn turn) {
        return turn.card() == null ? null : turn.card().lead().displayName();
    }
}
