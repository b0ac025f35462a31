package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.SourcePage;
import dev.kontor.host.CaseDirectory;
import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.HostPages;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P8, A6, A35: an activity that names a case of the host names one that is there, and leads to it. */
class CasesOnTheTimelineTest {
    private static final URI PAGE = URI.create("https://erp.example/cases/17");

    private TestActivities kontor;
    private CallContext anna;
    private ContactId katrin;

    @BeforeEach
    void start() {
        kontor = new TestActivities(Database.H2);
        anna = kontor.anna();
        katrin = kontor.contacts.add(anna, "Katrin Vogt", TestActivities.SALES);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void without_cases_of_a_host_any_case_can_be_named() {
        Activity recorded = kontor.activities.record(anna, about("99")).orThrow();
        assertThat(kontor.activities.sourcePage(anna, recorded.id()).refusal()).isEqualTo(new Refusal.NotFound("page"));
    }

    @Test
    void a_case_that_the_host_knows_is_recorded_and_leads_to_its_page() {
        kontor.kontor.bring(CaseDirectory.class, new OneCase()).bring(HostPages.class, new OnePage());
        Activity recorded = kontor.activities.record(anna, about("17")).orThrow();
        assertThat(kontor.activities.sourcePage(anna, recorded.id()).orThrow()).isEqualTo(new SourcePage(PAGE));
        assertThat(kontor.activities
                        .sourcePage(kontor.agent("otto"), recorded.id())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("activity"));
    }

    @Test
    void a_case_that_the_host_doesnt_know_is_refused() {
        kontor.kontor.bring(CaseDirectory.class, new OneCase());
        assertThat(kontor.activities.record(anna, about("99")).refusal())
                .isEqualTo(new Refusal.Validation(List.of(FieldProblem.of("source", "unknown"))));
    }

    @Test
    void a_host_whose_cases_fail_refuses_the_recording_for_now() {
        kontor.kontor.bring(CaseDirectory.class, new OneCase() {
            @Override
            public Optional<HostCase> find(TenantId tenant, CaseRef id) {
                throw new IllegalStateException("the host's own trouble");
            }
        });
        Outcome<Activity> outcome = kontor.activities.record(anna, about("17"));
        assertThat(outcome.refusal()).isEqualTo(new Refusal.Unavailable("host cases"));
    }

    private NewActivity about(String id) {
        return kontor.activity(katrin, "NOTE", new SourceRef("case", id), TestActivities.SALES, null);
    }

    private static class OneCase implements CaseDirectory {
        @Override
        public Optional<HostCase> find(TenantId tenant, CaseRef id) {
            return "17".equals(id.value())
                    ? Optional.of(new HostCase(
                            tenant, id, 1, "SC-17", "TICKET", "Treppe", null, CaseState.OPEN, Instant.EPOCH))
                    : Optional.empty();
        }

        @Override
        public Optional<HostCase> findByNumber(TenantId tenant, String number) {
            return Optional.empty();
        }

        @Override
        public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
            return new Slice<>(List.of(), null);
        }
    }

    private record OnePage() implements HostPages {
        @Override
        public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
            return Optional.empty();
        }

        @Override
        public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
            return Optional.of(PAGE);
        }
    }
}
