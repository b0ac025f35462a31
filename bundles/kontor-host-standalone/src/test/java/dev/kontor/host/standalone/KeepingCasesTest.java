package dev.kontor.host.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.Shift;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P8, G5, G6: cases and working hours where the host brings none. */
@ParameterizedClass
@EnumSource(Database.class)
class KeepingCasesTest {
    private static final CaseData STAIRS = new CaseData("SC-17", "SERVICE_CALL", "Treppe knarrt", null);
    private static final WorkingHours HOURS = new WorkingHours(
            ZoneId.of("Europe/Berlin"),
            Map.of(DayOfWeek.MONDAY, List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(17, 0)))));
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

    private final TestKontor kontor;
    private final StandaloneHost host;
    private final TestTenant tenant;
    private final CallContext keeper;

    KeepingCasesTest(Database database) {
        kontor = TestKontor.on(database).unit("host", "db/host").start();
        host = new StandaloneHost(kontor);
        tenant = kontor.tenant();
        keeper = tenant.user("karl", KernelModule.CASES, KernelModule.USERS, KernelModule.AUDIT);
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void a_case_is_opened_listed_and_closed_once() {
        HostCase opened = host.cases.open(keeper, STAIRS).orThrow();
        assertThat(host.cases.list(keeper, PageRequest.first()).orThrow().items())
                .containsExactly(opened);

        assertThat(host.cases.close(keeper, opened.id(), 9).refusal())
                .isEqualTo(Refusal.Conflict.stale(opened.version()));
        HostCase closed =
                host.cases.close(keeper, opened.id(), opened.version()).orThrow();
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.version()).isGreaterThan(opened.version());
        assertThat(host.cases.close(keeper, opened.id(), opened.version()).orThrow())
                .isEqualTo(closed);
        assertThat(kontor.audit()
                        .list(keeper, "case", opened.id().value(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(row -> row.record().action())
                .containsExactly("host.case-closed", "host.case-opened");
    }

    @Test
    void a_number_belongs_to_one_case_of_a_tenant() {
        host.cases.open(keeper, STAIRS).orThrow();
        CaseData again = new CaseData(" sc-17 ", "TICKET", "Tor klemmt", null);
        assertThat(host.cases.open(keeper, again).refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("exists"));
        CallContext elsewhere = kontor.tenant().user("karl", KernelModule.CASES);
        assertThat(host.cases.open(elsewhere, again).isDone()).isTrue();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        CaseData wrong = new CaseData("a\nb", "small", " ", null);
        assertThat(((Refusal.Validation) host.cases.open(keeper, wrong).refusal()).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .contains(tuple("number", "control-character"), tuple("kind", "malformed"), tuple("title", "required"));
        assertThat(host.cases.close(keeper, new CaseRef("none"), 1).refusal()).isEqualTo(new Refusal.NotFound("case"));
        assertThat(host.cases.list(keeper, PageRequest.first(201)).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(host.cases
                        .list(keeper, PageRequest.first().next(new Cursor("?")))
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
    }

    @Test
    void hours_and_days_off_are_set_and_taken_back() {
        host.calendars.setHours(keeper, null, HOURS).orThrow();
        host.calendars.addDayOff(keeper, null, MAY_1).orThrow();
        host.calendars.addDayOff(keeper, null, MAY_1).orThrow();
        assertThat(host.calendar.hours(tenant.id(), null)).contains(HOURS);
        assertThat(host.calendar.daysOff(tenant.id(), null, MAY_1, MAY_1)).containsExactly(MAY_1);
        host.calendars.removeDayOff(keeper, null, MAY_1).orThrow();
        assertThat(host.calendar.daysOff(tenant.id(), null, MAY_1, MAY_1)).isEmpty();
    }

    /** A33: stored by another Java, which knows more zones than this one. */
    @Test
    void hours_in_a_zone_that_is_not_known_here_are_taken_as_of_utc() throws SQLException {
        host.calendars.setHours(keeper, null, HOURS).orThrow();
        try (Connection connection = kontor.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update host_hours set zone = ? where tenant_id = ?")) {
            update.setString(1, "Europe/Atlantis");
            update.setString(2, tenant.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        assertThat(new StandaloneHost(kontor).calendar.hours(tenant.id(), null))
                .contains(new WorkingHours(ZoneOffset.UTC, HOURS.week()));
    }

    @Test
    void hours_that_cant_be_are_refused() {
        WorkingHours overlapping = new WorkingHours(
                null,
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                                new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                                new Shift(LocalTime.of(11, 0), LocalTime.of(17, 0)))));
        assertThat(((Refusal.Validation) host.calendars
                                .setHours(keeper, new UserId("nobody"), overlapping)
                                .refusal())
                        .problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("user", "unknown"), tuple("zone", "required"), tuple("week", "not-in-order"));
    }

    @Test
    void only_who_may_keeps_cases_and_hours() {
        ServiceRules.of(kontor, Cases.class, host.cases)
                .method("list", KernelModule.CASES, PageRequest.first())
                .method("open", KernelModule.CASES, STAIRS)
                .method("close", KernelModule.CASES, new CaseRef("17"), 1L)
                .verify();
        ServiceRules.of(kontor, Calendars.class, host.calendars)
                .method("setHours", KernelModule.USERS, new UserId("u"), HOURS)
                .method("addDayOff", KernelModule.USERS, new UserId("u"), MAY_1)
                .method("removeDayOff", KernelModule.USERS, new UserId("u"), MAY_1)
                .verify();
    }
}
