package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.WhyThisLead;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L6, L7, L8, L32, N11, Q7, Q39: whose lead it is, and how that ends. */
@ParameterizedClass
@EnumSource(Database.class)
class ReservingALeadTest {

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

    /** L6: the first note reserves; the lead leaves the queues of the others. */
    @Test
    void the_first_note_reserves_the_lead_and_takes_it_out_of_the_queues_of_others() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        ContactId albers = flow.contact("Albers");

        Lead lead = flow.note(anna, albers, "Erstes Gespräch").lead();

        assertThat(lead.reservation().holder()).isEqualTo(anna.user());
        assertThat(lead.reservation().until()).isNull();
        assertThat(flow.queue(anna)).containsExactly("Albers");
        assertThat(flow.queue(berta)).isEmpty();
        assertThat(flow.next(berta).card()).isNull();
    }

    /** L6, L32: whoever comes late is told who was first; nothing of theirs is stored. Also without the role. */
    @Test
    void a_note_on_a_lead_of_somebody_else_is_refused_with_their_name() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Erstes Gespräch");

        for (CallContext late : List.of(flow.agent("berta"), flow.admin)) {
            Refusal refusal = flow.core
                    .leads()
                    .note(late, albers, NewNote.text("Ich auch"))
                    .refusal();
            assertThat(refusal).isInstanceOfSatisfying(Refusal.Conflict.class, conflict -> {
                assertThat(conflict.reason()).isEqualTo("reserved");
                assertThat(conflict.params()).containsEntry("holder", "Anna");
                assertThat(conflict.detail()).doesNotContain("Anna");
            });
        }
        assertThat(flow.core
                        .leads()
                        .notes(anna, albers, PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(LeadNote::text)
                .containsExactly("Erstes Gespräch");
    }

    /** L7: no role chosen, nothing is reserved; a role that wasn't chosen doesn't reserve. */
    @Test
    void a_note_reserves_only_for_the_chosen_roles() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        assertThat(flow.note(anna, albers, "Hallo").lead().reservation()).isNull();

        flow.reserve(null);
        assertThat(flow.note(flow.admin, albers, "Ohne Rolle").lead().reservation())
                .isNull();
        assertThat(flow.note(anna, albers, "Mit Rolle").lead().reservation()).isNotNull();
    }

    /** L8, Q39: a lease ends by the clock, and a further note begins it anew. */
    @Test
    void a_reservation_with_a_lease_ends_by_itself_and_begins_anew_with_a_note() {
        flow.reserve(30);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");
        flow.pass(Duration.ofMinutes(29));
        flow.note(anna, albers, "Zwei");

        flow.pass(Duration.ofMinutes(29));
        assertThat(flow.queue(berta)).isEmpty();
        flow.pass(Duration.ofMinutes(1));
        assertThat(flow.queue(berta)).containsExactly("Albers");
        assertThat(flow.lead(albers).reservation()).isNull();
        assertThat(flow.note(berta, albers, "Drei").lead().reservation().holder())
                .isEqualTo(berta.user());
    }

    /** Clock jumps: a reservation made in the future by a wrong clock still ends, and one can't end before it began. */
    @Test
    void a_clock_that_jumps_back_lengthens_a_lease_but_gives_nobody_a_lead_that_is_held() {
        flow.reserve(30);
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");

        flow.pass(Duration.ofHours(-5));
        assertThat(flow.queue(flow.agent("berta"))).isEmpty();
        flow.pass(Duration.ofHours(5).plusMinutes(30));
        assertThat(flow.queue(flow.agent("berta"))).containsExactly("Albers");
    }

    /** L8: released by the holder or a supervisor, nobody else. */
    @Test
    void only_the_holder_or_a_supervisor_releases_a_lead() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        CallContext chief = flow.supervisor("clara");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");

        assertThat(flow.core.leads().release(berta, albers).refusal())
                .isEqualTo(new Refusal.Forbidden("leadflow.supervise"));
        assertThat(flow.core.leads().release(chief, albers).orThrow().reservation())
                .isNull();
        assertThat(flow.core.leads().release(berta, albers).orThrow().reservation())
                .as("idempotent")
                .isNull();

        flow.note(anna, albers, "Zwei");
        assertThat(flow.core.leads().release(anna, albers).orThrow().reservation())
                .isNull();
        assertThat(flow.queue(berta)).containsExactly("Albers");
    }

    /** L8: handed over by the holder or a supervisor, to somebody who is there. */
    @Test
    void a_lead_is_handed_over_to_a_colleague_who_is_there() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");

        assertThat(flow.core.leads().handOver(berta, albers, berta.user()).refusal())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(flow.core
                        .leads()
                        .handOver(anna, albers, new UserId("niemand"))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        Lead lead = flow.core.leads().handOver(anna, albers, berta.user()).orThrow();

        assertThat(lead.reservation().holderName()).isEqualTo("Berta");
        assertThat(flow.note(berta, albers, "Übernommen").lead().reservation().holder())
                .isEqualTo(berta.user());
        assertThat(flow.core
                        .leads()
                        .note(anna, albers, NewNote.text("Noch etwas"))
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
    }

    /** L8: whoever takes a lead over takes the promised call over, and has time for it. */
    @Test
    void what_was_promised_goes_over_with_the_lead() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");
        flow.promiseIn(anna, albers, Duration.ofHours(1));
        flow.pass(Duration.ofMinutes(80));

        flow.core.leads().handOver(anna, albers, berta.user()).orThrow();

        assertThat(flow.next(anna).card()).isNull();
        assertThat(flow.next(berta).why().rule()).isEqualTo(WhyThisLead.Rule.CALLBACK_PROMISED);
        flow.pass(Duration.ofMinutes(20));
        assertThat(flow.next(anna).why().rule()).isEqualTo(WhyThisLead.Rule.CALLBACK_OVERDUE);
    }

    /** L8: a reservation that ended because the call was overdue doesn't come back with somebody else's promise. */
    @Test
    void a_reservation_that_has_ended_does_not_begin_again() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        CallContext berta = flow.agent("berta");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");
        flow.promiseIn(anna, albers, Duration.ofHours(1));
        flow.pass(Duration.ofMinutes(75));

        assertThat(flow.promiseIn(berta, albers, Duration.ofHours(1)).reservation())
                .isNull();
        assertThat(flow.core.leads().cancelCallback(berta, albers).orThrow().reservation())
                .isNull();
        assertThat(flow.note(berta, albers, "Zwei").lead().reservation().holder())
                .isEqualTo(berta.user());
    }

    /** Q7: closing ends the reservation. */
    @Test
    void closing_ends_the_reservation_and_nobody_writes_on_a_closed_lead() {
        flow.reserve(null);
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        flow.note(anna, albers, "Eins");
        assertThat(flow.core
                        .leads()
                        .close(flow.agent("berta"), albers, NoteOutcome.NEGATIVE, null)
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
        Lead closed = flow.core
                .leads()
                .close(anna, albers, NoteOutcome.NEGATIVE, null)
                .orThrow();

        assertThat(closed.reservation()).isNull();
        assertThat(flow.core
                        .leads()
                        .note(anna, albers, NewNote.text("Noch etwas"))
                        .refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("closed"));
    }

    @Test
    void a_promise_must_lie_ahead() {
        CallContext anna = flow.agent("anna");
        ContactId albers = flow.contact("Albers");
        Instant now = flow.kontor.clock().instant();

        for (Instant wrong : List.of(now, now.minusSeconds(60), now.plus(Duration.ofDays(400)))) {
            assertThat(flow.core.leads().promiseCallback(anna, albers, wrong).refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        flow.core.leads().promiseCallback(anna, albers, now.plusSeconds(60)).orThrow();
        assertThat(flow.core.leads().cancelCallback(anna, albers).orThrow().callback())
                .isNull();
        assertThat(flow.lead(albers).status()).isEqualTo(LeadStatus.NONE);
    }
}
