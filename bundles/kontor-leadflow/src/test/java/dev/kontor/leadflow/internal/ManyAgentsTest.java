package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.Turn;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * L1, L3, L6: many agents at once, on real databases. More of them and of leads with {@code -Dkontor.agents=64
 * -Dkontor.leads=1000}.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ManyAgentsTest {
    private static final int AGENTS = Integer.getInteger("kontor.agents", 8);
    private static final int LEADS = Integer.getInteger("kontor.leads", 40);

    @Parameter
    private Database database;

    private final List<CallContext> agents = new ArrayList<>();
    private final List<ContactId> leads = new ArrayList<>();
    private TestLeadflow flow;
    private ExecutorService threads;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
        flow.reserve(null);
        for (int i = 0; i < AGENTS; i++) {
            agents.add(flow.agent("agent" + i));
        }
        for (int i = 0; i < LEADS; i++) {
            leads.add(flow.contact("Nr. " + i));
        }
        threads = Executors.newFixedThreadPool(AGENTS);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        flow.close();
    }

    /** L6: all write on the same leads at once; each has exactly one winner, and all others are told who it is. */
    @Test
    void exactly_one_agent_wins_each_lead_and_the_others_are_told_who() throws Exception {
        Map<ContactId, List<String>> winners = new ConcurrentHashMap<>();
        Map<ContactId, List<String>> told = new ConcurrentHashMap<>();
        together(agent -> {
            for (ContactId lead : leads) {
                Outcome<SavedNote> outcome = flow.core.leads().note(agent, lead, NewNote.text("Ich war es"));
                if (outcome.isDone()) {
                    add(winners, lead, outcome.orThrow().lead().reservation().holderName());
                } else {
                    add(
                            told,
                            lead,
                            ((Refusal.Conflict) outcome.refusal()).params().get("holder"));
                }
            }
        });

        for (ContactId lead : leads) {
            Lead now = flow.lead(lead);
            assertThat(winners.get(lead)).containsExactly(now.reservation().holderName());
            assertThat(told.get(lead))
                    .hasSize(AGENTS - 1)
                    .containsOnly(now.reservation().holderName());
        }
    }

    /** L3: they empty the queue; no lead is in the hands of two at once, none is worked on twice, none is left. */
    @Test
    void many_agents_empty_the_queue_and_no_lead_is_given_to_two() throws Exception {
        Map<ContactId, CallContext> inHands = new ConcurrentHashMap<>();
        AtomicInteger twice = new AtomicInteger();
        Map<ContactId, Integer> worked = new ConcurrentHashMap<>();
        together(agent -> {
            Turn turn = flow.next(agent);
            while (turn.card() != null) {
                ContactId lead = turn.card().lead().contact();
                if (inHands.put(lead, agent) != null) {
                    twice.incrementAndGet();
                }
                flow.note(agent, lead, "Erreicht");
                flow.core.leads().close(agent, lead, NoteOutcome.POSITIVE, null).orThrow();
                worked.merge(lead, 1, Integer::sum);
                inHands.remove(lead);
                turn = flow.next(agent);
            }
        });

        assertThat(twice).hasValue(0);
        assertThat(worked)
                .hasSize(LEADS)
                .allSatisfy((lead, times) -> assertThat(times).isEqualTo(1));
        assertThat(flow.queue(flow.agent("late"))).isEmpty();
    }

    private interface Work {
        void by(CallContext agent);
    }

    private void together(Work work) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (CallContext agent : agents) {
            all.add(() -> {
                work.by(agent);
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(all)) {
            done.get();
        }
    }

    private static void add(Map<ContactId, List<String>> lists, ContactId lead, String name) {
        lists.merge(lead, List.of(name), (one, other) -> {
            List<String> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        });
    }
}
