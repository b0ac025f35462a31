package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue of an agent at a moment. Who gets a lead is decided by the lock on its row: a lead that another transaction
 * is giving away is passed over, and whoever gets the lock looks again whether it is still free.
 */
public final class QueueTable {
    private static final int CANDIDATES = 40;
    private static final String LEADS = "select contact_id from leadflow_lead where tenant_id = ?1";
    private static final String NOT_RESERVED =
            " and (reserved_by is null or reserved_by = ?2 or reserved_until <= ?3 or callback_free_at <= ?3)";
    private static final String NOT_PROMISED = " and callback_at is null";
    private static final String PROMISED_NOW =
            " and callback_at <= ?3 and (callback_by = ?2 or callback_free_at <= ?3)";
    private static final String MINE = " and in_queue = true" + NOT_RESERVED + NOT_PROMISED;
    private static final String NOT_SHOWN = " and (shown_to is null or shown_to = ?2 or shown_until <= ?3)";
    private static final String AFTER =
            " and queue_at >= ?4 and (queue_at > ?4 or contact_id > ?5) order by queue_at, contact_id";
    private static final String BEFORE =
            " and queue_at <= ?4 and (queue_at < ?4 or contact_id < ?5) order by queue_at desc, contact_id desc";

    /** An agent at a moment. */
    public record Agent(UserId user, Instant now) {}

    private final Unit unit;
    private final TenantSql sql;

    public QueueTable(Unit unit) {
        this.unit = unit;
        this.sql = new TenantSql(unit);
    }

    /** Claims the promised call that is due longest, other than this lead's. */
    public Optional<LeadRecord> claimPromised(Agent agent, UUID otherThan) {
        String condition = " and in_queue = true" + PROMISED_NOW + NOT_SHOWN;
        List<UUID> candidates = sql.values(
                LEADS + condition + " and contact_id <> ?4 order by callback_at, contact_id" + first(CANDIDATES),
                agent.user().value(),
                agent.now(),
                otherThan);
        return claimOne(candidates, condition, agent);
    }

    /** Claims the first free lead after a place. */
    public Optional<LeadRecord> claimAfter(Agent agent, QueuePlace place) {
        return claim(agent, place, AFTER);
    }

    /** Claims the first free lead before a place. */
    public Optional<LeadRecord> claimBefore(Agent agent, QueuePlace place) {
        return claim(agent, place, BEFORE);
    }

    private Optional<LeadRecord> claim(Agent agent, QueuePlace from, String direction) {
        QueuePlace place = from;
        while (true) {
            List<UUID> candidates = sql.values(
                    LEADS + MINE + NOT_SHOWN + direction + first(CANDIDATES),
                    agent.user().value(),
                    agent.now(),
                    place.at(),
                    place.contact());
            Optional<LeadRecord> claimed = claimOne(candidates, MINE + NOT_SHOWN, agent);
            if (claimed.isPresent() || candidates.size() < CANDIDATES) {
                return claimed;
            }
            place = row(candidates.get(candidates.size() - 1)).toRecord().place();
        }
    }

    private Optional<LeadRecord> claimOne(List<UUID> candidates, String condition, Agent agent) {
        for (UUID candidate : candidates) {
            boolean free = !sql.values(
                            LEADS + condition + " and contact_id = ?4 for update skip locked",
                            agent.user().value(),
                            agent.now(),
                            candidate)
                    .isEmpty();
            if (free) {
                LeadRow row = row(candidate);
                unit.entityManager().refresh(row);
                return Optional.of(row.toRecord());
            }
        }
        return Optional.empty();
    }

    /** Other agents don't get the lead from the queue until then. */
    public void show(ContactId lead, UserId agent, Instant until) {
        sql.execute(
                "update leadflow_lead set shown_to = ?3, shown_until = ?4 where tenant_id = ?1 and contact_id = ?2",
                lead.value(),
                agent.value(),
                until);
    }

    /** Lets go what was shown to the agent. */
    public void letGo(UserId agent) {
        sql.execute(
                "update leadflow_lead set shown_to = null, shown_until = null where tenant_id = ?1 and shown_to = ?2",
                agent.value());
    }

    /** A part of the agent's queue, what others look at included. */
    public List<LeadRecord> slice(Agent agent, QueuePlace after, int limit) {
        List<UUID> ids = sql.values(
                LEADS + MINE + AFTER + first(limit), agent.user().value(), agent.now(), after.at(), after.contact());
        return ids.stream().map(id -> row(id).toRecord()).toList();
    }

    /** How many of the agent's leads stand before a place, at most {@link Turn#COUNTED}. */
    public long countBefore(Agent agent, QueuePlace place) {
        return count(agent, place, BEFORE);
    }

    /** How many stand after it. */
    public long countAfter(Agent agent, QueuePlace place) {
        return count(agent, place, AFTER);
    }

    /** How many have no note. */
    public long countUntouched(Agent agent) {
        return sql.count(
                "select count(*) from (" + LEADS + MINE + " and queue_at = ?4" + first(Turn.COUNTED) + ") counted",
                agent.user().value(),
                agent.now(),
                QueuePlace.NO_NOTE);
    }

    private long count(Agent agent, QueuePlace place, String direction) {
        return sql.count(
                "select count(*) from (" + LEADS + MINE + direction + first(Turn.COUNTED) + ") counted",
                agent.user().value(),
                agent.now(),
                place.at(),
                place.contact());
    }

    private LeadRow row(UUID contact) {
        return unit.entityManager().find(LeadRow.class, contact);
    }

    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }
}
