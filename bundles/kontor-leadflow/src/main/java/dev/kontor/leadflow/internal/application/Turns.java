package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.Callback;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.WhyThisLead;
import dev.kontor.leadflow.WhyThisLead.Rule;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.leadflow.internal.persistence.QueueTable;
import dev.kontor.leadflow.internal.persistence.QueueTable.Agent;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives leads to agents, each to one. */
public final class Turns {

    /** A lead that was claimed, and where it leaves the agent in the queue. */
    private record Claimed(LeadRecord lead, QueuePlace place) {}

    /** Looks for a lead. */
    private interface Search {
        Optional<Claimed> run();
    }

    private final QueueTable queue;
    private final LeadCards cards;
    private final TakingIn takingIn;
    private final SetupStore setups;
    private final Journal journal;

    public Turns(QueueTable queue, LeadCards cards, TakingIn takingIn, SetupStore setups, Journal journal) {
        this.queue = queue;
        this.cards = cards;
        this.takingIn = takingIn;
        this.setups = setups;
        this.journal = journal;
    }

    Outcome<Turn> next(Caller caller, QueuePlace after) {
        Agent agent = new Agent(caller.user(), journal.now());
        return give(
                caller,
                agent,
                after,
                () -> queue.claimPromised(agent, after.given())
                        .map(lead ->
                                new Claimed(lead, after.giving(lead.contact().value())))
                        .or(() -> queue.claimAfter(agent, after).map(lead -> new Claimed(lead, lead.place()))));
    }

    Outcome<Turn> previous(Caller caller, QueuePlace before) {
        Agent agent = new Agent(caller.user(), journal.now());
        return give(
                caller,
                agent,
                before,
                () -> queue.claimBefore(agent, before).map(lead -> new Claimed(lead, lead.place())));
    }

    private Outcome<Turn> give(Caller caller, Agent agent, QueuePlace from, Search search) {
        LeadflowSetup setup = setups.get();
        queue.letGo(agent.user());
        Optional<Claimed> claimed = search.run();
        while (claimed.isPresent()) {
            LeadRecord lead = claimed.get().lead();
            Outcome<LeadCard> card = cards.of(caller.tenant(), lead, setup);
            if (!(card.refusal() instanceof Refusal.NotFound)) {
                QueuePlace place = claimed.get().place();
                return card.map(shown -> turn(agent, lead, shown, place, setup));
            }
            // its contact was deleted, and the event is still on its way
            takingIn.takeInEarly(caller.tenant(), lead.contact());
            claimed = search.run();
        }
        return Outcome.done(new Turn(null, null, null, from.toCursor()));
    }

    private Turn turn(Agent agent, LeadRecord lead, LeadCard card, QueuePlace place, LeadflowSetup setup) {
        Instant until = agent.now().plus(Duration.ofMinutes(setup.shownMinutes()));
        queue.show(lead.contact(), agent.user(), until);
        return new Turn(card, why(agent.user(), lead), until, place.toCursor());
    }

    private static WhyThisLead why(UserId me, LeadRecord lead) {
        Callback callback = lead.state().callback();
        if (callback != null) {
            Rule rule = callback.agent().equals(me) ? Rule.CALLBACK_PROMISED : Rule.CALLBACK_OVERDUE;
            return new WhyThisLead(rule, callback.at());
        }
        return lead.queueAt().equals(QueuePlace.NO_NOTE)
                ? new WhyThisLead(Rule.NO_NOTE, null)
                : new WhyThisLead(Rule.OLDEST_NOTE, lead.queueAt());
    }
}
