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
        return give(caller, after, queue::claimNext);
    }

    Outcome<Turn> previous(Caller caller, QueuePlace before) {
        return give(caller, before, queue::claimPrevious);
    }

    /** Claims a lead for an agent, beside a place, until a moment. */
    private interface Claim {
        Optional<LeadRecord> run(Agent agent, QueuePlace from, Instant until);
    }

    private Outcome<Turn> give(Caller caller, QueuePlace from, Claim claim) {
        Agent agent = new Agent(caller.user(), journal.now());
        LeadflowSetup setup = setups.get();
        Instant until = agent.now().plus(Duration.ofMinutes(setup.shownMinutes()));
        Optional<LeadRecord> claimed = claim.run(agent, from, until);
        while (claimed.isPresent()) {
            LeadRecord lead = claimed.get();
            Outcome<LeadCard> card = cards.of(caller.tenant(), lead, setup);
            if (!(card.refusal() instanceof Refusal.NotFound)) {
                return card.map(shown -> new Turn(
                        shown, why(agent.user(), lead), until, place(from, lead).toCursor()));
            }
            // its contact was deleted, and the event is still on its way
            takingIn.takeInEarly(caller.tenant(), lead.contact());
            claimed = claim.run(agent, from, until);
        }
        return Outcome.done(new Turn(null, null, null, from.toCursor()));
    }

    /** Where the lead leaves the agent in the queue; a promised call stands elsewhere. */
    private static QueuePlace place(QueuePlace from, LeadRecord lead) {
        return lead.state().callback() == null
                ? lead.place()
                : from.giving(lead.contact().value());
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
