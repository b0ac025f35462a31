package dev.kontor.kernel.internal.host;

import static dev.kontor.kernel.internal.host.AskedHost.openCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** P8, G2: what the host says of its cases is believed as far as it can be true. */
class CasesOfAHostTest {
    private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    private static final CaseRef ID = new CaseRef("17");
    private static final TenantId OTHER = new TenantId("somebody-elses");

    @Test
    void a_case_is_found_by_id_and_by_number_as_people_write_it() {
        try (AskedHost asked = with((tenant, id) -> openCase(tenant, "17", CONTACT))) {
            CaseDirectory cases = asked.host().cases().orElseThrow();
            assertThat(cases.find(asked.tenant, ID)).isPresent();
            assertThat(cases.findByNumber(asked.tenant, " sc-17 ")).isPresent();
            assertThat(asked.told("cases")).isEmpty();
        }
    }

    @Test
    void a_case_of_another_tenant_is_no_answer() {
        try (AskedHost asked = with((tenant, id) -> openCase(OTHER, "17", CONTACT))) {
            assertThat(asked.host().cases().orElseThrow().find(asked.tenant, ID))
                    .isEmpty();
            assertThat(asked.told("cases")).containsExactly("case-of-another-tenant");
        }
    }

    @Test
    void another_case_than_the_one_asked_for_is_no_answer() {
        try (AskedHost asked = with((tenant, id) -> openCase(tenant, "18", CONTACT))) {
            CaseDirectory cases = asked.host().cases().orElseThrow();
            assertThat(cases.find(asked.tenant, ID)).isEmpty();
            assertThat(cases.findByNumber(asked.tenant, "SC-17")).isEmpty();
            assertThat(asked.told("cases")).containsExactly("another-case");
        }
    }

    @Test
    void an_incomplete_case_is_no_answer() {
        try (AskedHost asked = with(
                (tenant, id) -> new HostCase(tenant, ID, 1, "SC-17", "TICKET", " ", CONTACT, CaseState.OPEN, null))) {
            assertThat(asked.host().cases().orElseThrow().find(asked.tenant, ID))
                    .isEmpty();
            assertThat(asked.told("cases")).containsExactly("incomplete-case");
        }
    }

    @Test
    void null_is_no_case() {
        try (AskedHost asked = new AskedHost(new NullCases())) {
            CaseDirectory cases = asked.host().cases().orElseThrow();
            assertThat(cases.find(asked.tenant, ID)).isEmpty();
            assertThat(cases.findByNumber(asked.tenant, "SC-17")).isEmpty();
            assertThat(cases.openCases(asked.tenant, CONTACT, PageRequest.first())
                            .items())
                    .isEmpty();
            assertThat(asked.told("cases")).containsExactly("null-instead-of-an-answer");
        }
    }

    @Test
    void of_a_page_remains_what_was_asked_for() {
        try (AskedHost asked = listing((tenant, page) -> {
            HostCase good = openCase(tenant, "1", CONTACT);
            HostCase closed =
                    new HostCase(tenant, ID, 2, "SC-17", "TICKET", "x", CONTACT, CaseState.CLOSED, good.openedAt());
            List<HostCase> rows = new ArrayList<>(Arrays.asList(
                    good,
                    good,
                    closed,
                    openCase(OTHER, "2", CONTACT),
                    openCase(tenant, "3", new ContactId(UUID.randomUUID()))));
            return new Slice<>(rows, null);
        })) {
            Slice<HostCase> slice =
                    asked.host().cases().orElseThrow().openCases(asked.tenant, CONTACT, PageRequest.first());
            assertThat(slice.items()).extracting(HostCase::id).containsExactly(new CaseRef("1"));
            assertThat(asked.told("cases"))
                    .containsExactlyInAnyOrder(
                            "repeated",
                            "closed-case-among-the-open",
                            "case-of-another-tenant",
                            "case-of-another-contact");
        }
    }

    @Test
    void a_page_that_is_too_long_is_cut_and_a_cursor_that_leads_nowhere_ends_the_list() {
        try (AskedHost asked = listing((tenant, page) -> new Slice<>(
                List.of(openCase(tenant, "1", CONTACT), openCase(tenant, "2", CONTACT)), new Cursor("same")))) {
            CaseDirectory cases = asked.host().cases().orElseThrow();
            Slice<HostCase> first = cases.openCases(asked.tenant, CONTACT, PageRequest.first(1));
            assertThat(first.items()).hasSize(1);
            Slice<HostCase> second =
                    cases.openCases(asked.tenant, CONTACT, PageRequest.first(1).next(first.next()));
            assertThat(second.next()).isNull();
            assertThat(asked.told("cases")).containsExactlyInAnyOrder("page-too-long", "cursor-leads-nowhere");
        }
    }

    @Test
    void a_cursor_that_the_host_cant_read_is_the_askers_mistake() {
        try (AskedHost asked = listing((tenant, page) -> {
            throw new IllegalArgumentException("not a cursor of mine");
        })) {
            assertThatThrownBy(() -> asked.host()
                            .cases()
                            .orElseThrow()
                            .openCases(
                                    asked.tenant, CONTACT, PageRequest.first().next(new Cursor("?"))))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal())
                                    .isEqualTo(
                                            new Refusal.Validation(List.of(FieldProblem.of("cursor", "malformed")))));
            assertThat(asked.told("cases")).isEmpty();
        }
    }

    private static AskedHost with(BiFunction<TenantId, CaseRef, HostCase> answer) {
        return new AskedHost(new NullCases() {
            @Override
            public Optional<HostCase> find(TenantId tenant, CaseRef id) {
                return Optional.of(answer.apply(tenant, id));
            }

            @Override
            public Optional<HostCase> findByNumber(TenantId tenant, String number) {
                return Optional.of(answer.apply(tenant, null));
            }
        });
    }

    private static AskedHost listing(BiFunction<TenantId, PageRequest, Slice<HostCase>> answer) {
        return new AskedHost(new NullCases() {
            @Override
            public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
                return answer.apply(tenant, page);
            }
        });
    }

    /** Answers null to everything. */
    private static class NullCases implements CaseDirectory {
        @Override
        public Optional<HostCase> find(TenantId tenant, CaseRef id) {
            return null;
        }

        @Override
        public Optional<HostCase> findByNumber(TenantId tenant, String number) {
            return null;
        }

        @Override
        public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
            return null;
        }
    }
}
