package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.Shift;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** When people work. */
final class CalendarRules {
    private static final String HOURS = "WorkCalendar.hours";
    private static final String OFF = "WorkCalendar.daysOff";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final Map<DayOfWeek, List<Shift>> WEEK = Map.of(
            DayOfWeek.MONDAY,
            List.of(
                    new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new Shift(LocalTime.of(13, 0), LocalTime.of(17, 30))),
            DayOfWeek.FRIDAY,
            List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(13, 0))));

    static final List<Rule> ALL = List.of(
            must(
                    "HOST-K-01",
                    "The tenant's hours are those that were set, in their zone",
                    HOURS,
                    CalendarRules::ofTenant),
            must("HOST-K-02", "A user's own hours are theirs, in their zone", HOURS, CalendarRules::ofUser),
            must(
                    "HOST-K-03",
                    "A user without hours has the tenant's, in the user's own zone",
                    HOURS,
                    CalendarRules::inherited),
            must("HOST-K-04", "Nobody knows the hours of an unknown tenant or user", HOURS, CalendarRules::unknown),
            must("HOST-K-05", "Hours of one tenant are none of another", HOURS, CalendarRules::apart),
            must("HOST-K-06", "Days off come once, ascending, first and last day included", OFF, CalendarRules::days),
            must("HOST-K-07", "A user has the tenant's days off and their own", OFF, CalendarRules::daysOfUser),
            must(
                    "HOST-K-08",
                    "Days off of one tenant are none of another, and an unknown one has none",
                    OFF,
                    CalendarRules::noDays));

    private CalendarRules() {}

    private static UserId user(Scene scene, TenantId tenant, ZoneId zone) {
        return scene.user(
                tenant,
                UserSketch.of(Scene.fresh("u"), Scene.fresh("l"), "Anna").in(null, zone));
    }

    private static WorkingHours hours(Scene scene, TenantId tenant, UserId user) {
        return Expect.present(scene.calendar().hours(tenant, user), "the working hours");
    }

    private static void ofTenant(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        WorkingHours set = new WorkingHours(BERLIN, WEEK);
        scene.host().setHours(tenant, null, set);
        Expect.equal(hours(scene, tenant, null), set, "the tenant's hours");
    }

    private static void ofUser(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        scene.host().setHours(tenant, null, new WorkingHours(BERLIN, WEEK));
        UserId anna = user(scene, tenant, null);
        WorkingHours own = new WorkingHours(
                ST_JOHNS, Map.of(DayOfWeek.SUNDAY, List.of(new Shift(LocalTime.of(20, 0), LocalTime.of(23, 59, 59)))));
        scene.host().setHours(tenant, anna, own);
        Expect.equal(hours(scene, tenant, anna), own, "the user's hours");
        Expect.equal(hours(scene, tenant, null).zone(), BERLIN, "the zone of the tenant's hours");
    }

    private static void inherited(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        scene.host().setHours(tenant, null, new WorkingHours(BERLIN, WEEK));
        UserId far = user(scene, tenant, ST_JOHNS);
        UserId near = user(scene, tenant, null);
        Expect.equal(hours(scene, tenant, far), new WorkingHours(ST_JOHNS, WEEK), "the hours of a user far away");
        Expect.equal(hours(scene, tenant, near), new WorkingHours(BERLIN, WEEK), "the hours of a user without a zone");
    }

    private static void unknown(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        Expect.empty(scene.calendar().hours(tenant, null), "the hours of a tenant that has set none");
        scene.host().setHours(tenant, null, new WorkingHours(BERLIN, WEEK));
        Expect.empty(scene.calendar().hours(tenant, new UserId("nobody")), "the hours of an unknown user");
        Expect.empty(scene.calendar().hours(new TenantId("no-such-tenant"), null), "the hours of an unknown tenant");
    }

    private static void apart(Scene scene) {
        scene.calendar();
        scene.host().setHours(scene.tenant(), null, new WorkingHours(BERLIN, WEEK));
        Expect.empty(scene.calendar().hours(scene.tenant(), null), "the hours of another tenant");
    }

    private static void days(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        for (int plus : List.of(30, 0, 13, 31, -1, 13)) {
            scene.host().addDayOff(tenant, null, MAY_1.plusDays(plus));
        }
        Expect.rows(
                scene.calendar().daysOff(tenant, null, MAY_1, MAY_1.plusDays(30)),
                List.of(MAY_1, MAY_1.plusDays(13), MAY_1.plusDays(30)),
                "the days off");
    }

    private static void daysOfUser(Scene scene) {
        scene.calendar();
        TenantId tenant = scene.tenant();
        UserId anna = user(scene, tenant, null);
        scene.host().addDayOff(tenant, null, MAY_1);
        scene.host().addDayOff(tenant, anna, MAY_1.plusDays(1));
        Expect.rows(
                scene.calendar().daysOff(tenant, anna, MAY_1, MAY_1.plusDays(9)),
                List.of(MAY_1, MAY_1.plusDays(1)),
                "the user's days off");
        Expect.rows(
                scene.calendar().daysOff(tenant, null, MAY_1, MAY_1.plusDays(9)),
                List.of(MAY_1),
                "the tenant's days off");
    }

    private static void noDays(Scene scene) {
        scene.calendar();
        scene.host().addDayOff(scene.tenant(), null, MAY_1);
        Expect.empty(scene.calendar().daysOff(scene.tenant(), null, MAY_1, MAY_1), "the days off of another tenant");
        Expect.empty(
                scene.calendar().daysOff(new TenantId("no-such-tenant"), null, MAY_1, MAY_1),
                "the days off of an unknown tenant");
    }
}
