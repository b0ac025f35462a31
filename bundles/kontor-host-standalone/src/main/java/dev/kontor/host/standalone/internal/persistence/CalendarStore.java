package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KnownZone;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hours and days off in the transaction's tenant; what holds for the whole tenant has no user. */
public final class CalendarStore {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarStore.class);
    private static final String EVERYBODY = "";

    private final Unit unit;

    public CalendarStore(Unit unit) {
        this.unit = unit;
    }

    public Optional<WorkingHours> hours(UserId user) {
        HoursRow row = entities().find(HoursRow.class, whose(user));
        if (row != null && KnownZone.named(row.zone()).isEmpty()) {
            LOG.warn("The time zone {} of working hours is not known here: they are taken as of UTC.", row.zone());
        }
        return Optional.ofNullable(row).map(HoursRow::hours);
    }

    public void setHours(Caller caller, UserId user, WorkingHours hours, Instant now) {
        HoursRow row = entities().find(HoursRow.class, whose(user));
        if (row == null) {
            row = new HoursRow(whose(user));
            row.write(hours, Trace.of(caller, now));
            entities().persist(row);
        } else {
            row.write(hours, Trace.of(caller, now));
        }
        entities().flush();
    }

    /** Those of everybody, and those of the user. */
    public List<LocalDate> daysOff(UserId user, LocalDate from, LocalDate to) {
        return entities()
                .createQuery(
                        "select distinct d.day from DayOffRow d where (d.user = :everybody or d.user = :user)"
                                + " and d.day between :from and :to order by d.day",
                        LocalDate.class)
                .setParameter("everybody", EVERYBODY)
                .setParameter("user", whose(user))
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Whether that is news. */
    public boolean addDayOff(Caller caller, UserId user, LocalDate day, Instant now) {
        if (dayOff(user, day).isPresent()) {
            return false;
        }
        entities().persist(new DayOffRow(whose(user), day, Trace.of(caller, now)));
        entities().flush();
        return true;
    }

    /** Whether it was there. */
    public boolean removeDayOff(UserId user, LocalDate day) {
        Optional<DayOffRow> row = dayOff(user, day);
        row.ifPresent(entities()::remove);
        return row.isPresent();
    }

    private Optional<DayOffRow> dayOff(UserId user, LocalDate day) {
        return entities()
                .createQuery("select d from DayOffRow d where d.user = :user and d.day = :day", DayOffRow.class)
                .setParameter("user", whose(user))
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private static String whose(UserId user) {
        return user == null ? EVERYBODY : user.value();
    }

    private EntityManager entities() {
        return unit.entityManager();
    }
}
