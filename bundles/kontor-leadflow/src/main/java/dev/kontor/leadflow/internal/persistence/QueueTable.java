package dev.kontor.leadflow.internal.persistence;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.persistence.RoundTrip;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The queue of an agent at a moment. Who gets a lead is decided by the lock on its row: a lead that another transaction
 * is giving away is passed over, and whoever gets the lock looks again whether it is still free.
 */
public final class QueueTable {
    private static final int CANDIDATES = 40;
    private static final int COUNTED = QueuePosition.COUNTED;
    private static final String IN_QUEUE = " and in_queue = true";
    private static final String NOT_RESERVED =
            " and (reserved_by is null or reserved_by = ?2 or reserved_until <= ?3 or callback_free_at <= ?3)";
    private static final String NOT_PROMISED = " and callback_at is null";
    private static final String PROMISED_NOW =
            " and callback_at <= ?3 and (callback_by = ?2 or callback_free_at <= ?3)";
    private static final String NOT_SHOWN = " and (shown_to is null or shown_to = ?2 or shown_until <= ?3)";
    private static final String MINE = IN_QUEUE + NOT_RESERVED + NOT_PROMISED;
    private static final String FREE = MINE + NOT_SHOWN;
    private static final String CALL_NOW = IN_QUEUE + PROMISED_NOW + NOT_SHOWN;
    private static final String LONGEST_DUE = " and contact_id <> ?4 order by callback_at, contact_id";
    // by all columns of the index, so that H2 walks it too instead of sorting
    private static final String FORTH = " order by tenant_id, in_queue, queue_at, contact_id";
    private static final String BACK = " order by tenant_id desc, in_queue desc, queue_at desc, contact_id desc";
    private static final String AFTER = " and (queue_at, contact_id) > (?4, ?5)" + FORTH;
    private static final String HERE_AND_AFTER = " and (queue_at, contact_id) >= (?4, ?5)" + FORTH;
    private static final String BEFORE = " and (queue_at, contact_id) < (?4, ?5)" + BACK;
    // for H2, which finds no place in the index otherwise; PostgreSQL would walk there through all leads of that time
    private static final String SINCE = " and queue_at >= ?4";
    private static final String UNTIL = " and queue_at <= ?4";
    private static final String UNLESS_LOCKED = " for update skip locked";
    private static final String CONTACT = "(select contact_id from leadflow_lead where tenant_id = ?1";
    private static final String SHOW =
            "update leadflow_lead set shown_to = ?2, shown_until = ?6 where tenant_id = ?1 and contact_id = ";
    private static final String FIRST_UNLOCKED = first(1) + UNLESS_LOCKED + ")";
    private static final String NEXT = SHOW + "coalesce(" + CONTACT + CALL_NOW
            + " and contact_id <> ?7 order by callback_at, contact_id" + FIRST_UNLOCKED + ", " + CONTACT + FREE + AFTER
            + FIRST_UNLOCKED + ") returning *";
    private static final String PREVIOUS = SHOW + CONTACT + FREE + BEFORE + FIRST_UNLOCKED + " returning *";
    private static final String SHOW_ONE =
            "update leadflow_lead set shown_to = ?2, shown_until = ?3 where tenant_id = ?1 and contact_id = ?4";
    private static final String LET_GO =
            "update leadflow_lead set shown_to = null, shown_until = null where tenant_id = ?1 and shown_to = ?2";
    private static final String MET =
            " from (select queue_at, contact_id from leadflow_lead where tenant_id = ?1" + MINE;
    private static final String LEADS_AND_UNTOUCHED =
            "(select count(*) leads, count(case when queue_at = ?6 then 1 end) untouched";
    private static final String COUNTS = counts("", "");
    private static final String COUNTS_ON_H2 = counts(UNTIL, SINCE);

    /** An agent at a moment. */
    public record Agent(UserId user, Instant now) {}

    private final TenantSql sql;

    public QueueTable(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /**
     * Lets go what was shown to the agent, and claims the promised call that is due longest, other than the lead that was
     * given out from the place, or else the first free lead after it. Other agents don't get it from the queue until then.
     */
    public Optional<LeadRecord> claimNext(Agent agent, QueuePlace after, Instant until) {
        return sql.onPostgreSql()
                ? claimAtOnce(NEXT, agent, until, after, after.given())
                : claimInSteps(
                        agent,
                        until,
                        () -> claimPromised(agent, after).or(() -> claimByCandidates(agent, after, SINCE + AFTER)));
    }

    /** Claims the first free lead before a place, as {@link #claimNext}. */
    public Optional<LeadRecord> claimPrevious(Agent agent, QueuePlace before, Instant until) {
        return sql.onPostgreSql()
                ? claimAtOnce(PREVIOUS, agent, until, before)
                : claimInSteps(agent, until, () -> claimByCandidates(agent, before, UNTIL + BEFORE));
    }

    private Optional<LeadRecord> claimAtOnce(
            String statement, Agent agent, Instant until, QueuePlace place, Object... more) {
        Object[] values = Stream.concat(
                        Stream.of(agent.user().value(), agent.now(), place.at(), place.contact(), until),
                        Stream.of(more))
                .toArray();
        RoundTrip roundTrip = sql.roundTrip().write(LET_GO, agent.user().value());
        Supplier<List<LeadRecord>> claimed = roundTrip.read(statement, LeadRow::read, values);
        roundTrip.go();
        return claimed.get().stream().findFirst();
    }

    private Optional<LeadRecord> claimInSteps(Agent agent, Instant until, Supplier<Optional<LeadRecord>> claim) {
        sql.execute(LET_GO, agent.user().value());
        Optional<LeadRecord> claimed = claim.get();
        claimed.ifPresent(lead -> sql.executeLater(
                SHOW_ONE, agent.user().value(), until, lead.contact().value()));
        return claimed;
    }

    private Optional<LeadRecord> claimPromised(Agent agent, QueuePlace after) {
        Object[] values = {agent.user().value(), agent.now(), after.given()};
        return lockOne(leads(CALL_NOW + LONGEST_DUE + first(CANDIDATES), values), CALL_NOW, agent);
    }

    /** H2 sorts, and so locks, all that a locking statement finds, not only the first: there each is locked by itself. */
    private Optional<LeadRecord> claimByCandidates(Agent agent, QueuePlace from, String direction) {
        QueuePlace place = from;
        while (true) {
            List<LeadRecord> candidates = leads(FREE + direction + first(CANDIDATES), values(agent, place));
            Optional<LeadRecord> claimed = lockOne(candidates, FREE, agent);
            if (claimed.isPresent() || candidates.size() < CANDIDATES) {
                return claimed;
            }
            place = candidates.get(CANDIDATES - 1).place();
        }
    }

    private Optional<LeadRecord> lockOne(List<LeadRecord> candidates, String free, Agent agent) {
        String one = free + " and contact_id = ?4" + UNLESS_LOCKED;
        return candidates.stream()
                .flatMap(lead -> leads(
                        one, agent.user().value(), agent.now(), lead.contact().value())
                        .stream())
                .findFirst();
    }

    /** A part of the agent's queue, what others look at included. */
    public List<LeadRecord> slice(Agent agent, QueuePlace after, int limit) {
        return leads(MINE + (sql.onPostgreSql() ? "" : SINCE) + AFTER + first(limit), values(agent, after));
    }

    /** The condition begins with "and"; its parameters are {@code ?2} and so on. */
    private List<LeadRecord> leads(String condition, Object... parameters) {
        return sql.read("select * from leadflow_lead where tenant_id = ?1" + condition, LeadRow::read, parameters);
    }

    /** By one walk in each direction: who has no note stands before all others, so both walks meet those on the way. */
    public QueuePosition position(Agent agent, QueuePlace place) {
        Object[] met = sql.rows(
                        sql.onPostgreSql() ? COUNTS : COUNTS_ON_H2,
                        agent.user().value(),
                        agent.now(),
                        place.at(),
                        place.contact(),
                        QueuePlace.NO_NOTE)
                .get(0);
        long before = number(met[0]);
        long here = number(met[3]);
        long untouched = before < COUNTED ? number(met[1]) + number(met[4]) : untouched(agent);
        return new QueuePosition(
                here == 0 || place.gaveAnother() ? 0 : Math.min(COUNTED, before + 1),
                Math.min(COUNTED, number(met[2]) - here),
                Math.min(COUNTED, untouched));
    }

    private static String counts(String until, String since) {
        return "select b.leads, b.untouched, a.leads, a.here, a.untouched from " + LEADS_AND_UNTOUCHED + MET + until
                + BEFORE + first(COUNTED) + ") met) b, " + LEADS_AND_UNTOUCHED
                + ", count(case when queue_at = ?4 and contact_id = ?5 then 1 end) here" + MET + since + HERE_AND_AFTER
                + first(COUNTED + 1) + ") met) a";
    }

    private long untouched(Agent agent) {
        return sql.count(
                "select count(*) from (select contact_id from leadflow_lead where tenant_id = ?1" + MINE
                        + " and queue_at = ?4" + first(COUNTED) + ") counted",
                agent.user().value(),
                agent.now(),
                QueuePlace.NO_NOTE);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static Object[] values(Agent agent, QueuePlace place) {
        return new Object[] {agent.user().value(), agent.now(), place.at(), place.contact()};
    }

    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }
}
