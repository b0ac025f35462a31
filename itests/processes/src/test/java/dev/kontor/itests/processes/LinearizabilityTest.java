package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** N11: the checker itself, with histories that are right and such that it has to reject. */
class LinearizabilityTest {

    private static final String LEAD = UUID.randomUUID().toString();

    private final LeadHistory history = new LeadHistory();
    private int last;

    @Test
    void one_who_wins_and_one_who_is_told_so_is_right() {
        happens(10, 30, "note agent1", won("agent1"));
        happens(20, 40, "note agent2", "reserved Nr-agent1");
        assertThat(isRight()).isTrue();
    }

    @Test
    void two_winners_are_wrong() {
        happens(10, 30, "note agent1", won("agent1"));
        happens(20, 40, "note agent2", won("agent2"));
        assertThat(isRight()).isFalse();
    }

    @Test
    void the_wrong_name_of_the_winner_is_wrong() {
        happens(10, 30, "note agent1", won("agent1"));
        happens(20, 40, "note agent2", "reserved Nr-agent3");
        assertThat(isRight()).isFalse();
    }

    @Test
    void a_refusal_before_anybody_has_called_is_wrong() {
        happens(10, 20, "note agent2", "reserved Nr-agent1");
        happens(30, 40, "note agent1", won("agent1"));
        assertThat(isRight()).isFalse();
    }

    @Test
    void the_same_refusal_is_right_while_the_winner_still_waits_for_the_answer() {
        happens(10, 20, "note agent2", "reserved Nr-agent1");
        happens(5, 40, "note agent1", won("agent1"));
        assertThat(isRight()).isTrue();
    }

    @Test
    void reading_what_was_before_a_write_that_is_answered_is_wrong() {
        happens(10, 20, "note agent1", won("agent1"));
        happens(30, 40, "read agent2", LeadDesk.answer(1, null, null, 0, false));
        assertThat(isRight()).isFalse();
    }

    @Test
    void a_lead_in_the_hands_of_two_is_wrong() {
        happens(10, 20, "given agent1", LeadDesk.answer(1, null, null, 0, false));
        happens(30, 40, "given agent2", LeadDesk.answer(1, null, null, 0, false));
        assertThat(isRight()).isFalse();
    }

    @Test
    void what_the_killed_one_called_may_have_happened_or_not() {
        dies(10, "note agent1");
        happens(20, 30, "read agent2", LeadDesk.answer(1, null, null, 0, false));
        assertThat(isRight()).isTrue();
        happens(40, 50, "read agent2", LeadDesk.answer(2, "agent1", null, 0, false));
        assertThat(isRight()).isTrue();
        happens(60, 70, "read agent2", LeadDesk.answer(1, null, null, 0, false));
        assertThat(isRight()).isFalse();
    }

    @Test
    void a_write_that_got_lost_is_wrong() {
        happens(10, 20, "note agent1", won("agent1"));
        happens(30, 40, "release agent1", LeadDesk.answer(3, null, null, 0, false));
        happens(50, 60, "note agent2", LeadDesk.answer(3, "agent2", null, 0, false));
        assertThat(isRight()).isFalse();
    }

    private static String won(String agent) {
        return LeadDesk.answer(2, agent, null, 0, false);
    }

    private void happens(long called, long answered, String what, String answer) {
        dies(called, what);
        history.read("answer " + last + " " + answered + " " + answer);
    }

    private void dies(long called, String what) {
        last++;
        history.read("call " + last + " " + called + " " + what + " 0 0 null " + LEAD + " -");
    }

    private boolean isRight() {
        List<Linearizability.Call<LeadModel>> calls = history.byLead().get(LEAD);
        return Linearizability.holds(LeadModel.NEW, calls);
    }
}
