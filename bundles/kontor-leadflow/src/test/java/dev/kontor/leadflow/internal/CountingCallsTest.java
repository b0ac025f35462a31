package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Refusal;
import dev.kontor.leadflow.LeadFigures;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.OutcomeCounts;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L17, L18, L19, L21, L22, L34, L39: figures by hand, in a tenant in Berlin, on the day the clocks were put forward. */
@ParameterizedClass
@EnumSource(Database.class)
class CountingCallsTest {
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 30);
    private static final ReportRange THAT_DAY = ReportRange.days(SPRING, SPRING);

    @Parameter
    private Database database;

    private TestLeadflow flow;
    private CallContext anna;
    private CallContext berta;
    private CallContext chief;

    /** Anna calls Albers twice and Brandt once, Berta calls Brandt; Anna closes Albers. One call lies before midnight. */
    @BeforeEach
    void aDayOfCalls() {
        flow = new TestLeadflow(database);
        anna = flow.agent("anna");
        berta = flow.agent("berta");
        chief = flow.supervisor("clara");
        ContactId albers = flow.contact("Albers");
        ContactId brandt = flow.contact("Brandt");
        call(anna, albers, "2025-03-29T22:59:59Z");
        call(anna, albers, "2025-03-29T23:00:00Z");
        call(anna, albers, "2025-03-30T01:30:00Z");
        call(berta, brandt, "2025-03-30T21:59:59Z");
        call(berta, brandt, "2025-03-30T22:00:00Z");
        LeadNote wrong = call(anna, brandt, "2025-03-30T10:00:00Z");
        call(anna, brandt, "2025-03-30T10:30:00Z");
        flow.core.leads().deleteNote(anna, wrong.id()).orThrow();
        flow.kontor.clock().set(Instant.parse("2025-03-30T10:45:00Z"));
        flow.core.leads().close(anna, albers, NoteOutcome.POSITIVE, null).orThrow();
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** L18, L21, L34: from midnight to midnight in Berlin, a day of 23 hours; the deleted note is no call. */
    @Test
    void calls_customers_and_completed_leads_of_a_day_are_counted() {
        LeadReport report = flow.core.reports().report(chief, THAT_DAY).orThrow();

        assertThat(report.total()).isEqualTo(figures(null, 4, 2, 1));
        assertThat(report.total().closingRate()).isEqualTo(0.5);
        assertThat(report.total().callsPerCompleted()).isEqualTo(4.0);
    }

    /** L19: one row for each employee; without the right to supervise only one's own. */
    @Test
    void each_employee_has_a_row_and_sees_only_the_own_one() {
        LeadFigures annas = new LeadFigures(anna.user(), "Anna", null, 3, 2, 1, unclassified(3));
        LeadFigures bertas = new LeadFigures(berta.user(), "Berta", null, 1, 1, 0, unclassified(1));

        assertThat(flow.core.reports().report(chief, THAT_DAY).orThrow().employees())
                .containsExactly(annas, bertas);
        LeadReport own = flow.core.reports().report(berta, THAT_DAY).orThrow();
        assertThat(own.employees()).containsExactly(bertas);
        assertThat(own.total().calls()).isEqualTo(1);
        assertThat(bertas.callsPerCompleted()).isNull();
    }

    /** L22, L39: by hour of the tenant's clock, half past one in UTC is half past three; and only some hours. */
    @Test
    void the_hours_are_those_of_the_tenants_clock() {
        LeadReport report = flow.core.reports().report(chief, THAT_DAY).orThrow();
        assertThat(report.hours())
                .containsExactly(figures(0, 1, 1, 0), figures(3, 1, 1, 0), figures(12, 1, 1, 1), figures(23, 1, 1, 0));

        LeadReport noon = flow.core
                .reports()
                .report(chief, new ReportRange(SPRING, SPRING, 12, 12))
                .orThrow();
        assertThat(noon.total()).isEqualTo(figures(null, 1, 1, 1));
    }

    /** L21: an end before the beginning, no day, hours that aren't. */
    @Test
    void a_range_that_is_none_is_refused() {
        for (ReportRange wrong : Arrays.asList(
                null,
                ReportRange.days(null, SPRING),
                ReportRange.days(SPRING, null),
                ReportRange.days(SPRING, SPRING.minusDays(1)),
                ReportRange.days(SPRING, SPRING.plusDays(367)),
                ReportRange.days(LocalDate.MIN, LocalDate.MIN),
                new ReportRange(SPRING, SPRING, -1, 3),
                new ReportRange(SPRING, SPRING, 4, 3),
                new ReportRange(SPRING, SPRING, 4, 24))) {
            assertThat(flow.core.reports().report(chief, wrong).refusal())
                    .as("%s", wrong)
                    .isInstanceOf(Refusal.Validation.class);
        }
    }

    private static LeadFigures figures(Integer hour, long calls, long leads, long completed) {
        return new LeadFigures(null, null, hour, calls, leads, completed, unclassified(calls));
    }

    private static OutcomeCounts unclassified(long calls) {
        return new OutcomeCounts(0, 0, 0, calls, 0);
    }

    private LeadNote call(CallContext agent, ContactId lead, String at) {
        return flow.core
                .leads()
                .note(agent, lead, new NewNote("Angerufen", Instant.parse(at), null))
                .orThrow()
                .note();
    }
}
