package dev.kontor.kernel.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A44, G2, G6: what was done with a person, by somebody, at some time; each shown as far as the reader may see it. */
@ParameterizedClass
@EnumSource(Database.class)
class FindingInTheTrailTest {
    private static final Map<String, Change> CHANGES = Map.of("name", new Change(null, "Katrin Vogt"));

    private final Node node;
    private final TenantId tenant;
    private final CallContext anna;
    private final CallContext ben;
    private final ContactId vogt = new ContactId(UUID.randomUUID());
    private final ContactId alias = new ContactId(UUID.randomUUID());
    /** Types of things are remembered for the whole database. */
    private final String restricted = "t" + UUID.randomUUID().toString().substring(0, 8);

    FindingInTheTrailTest(Database database) {
        node = Node.on(database);
        tenant = node.tenant();
        anna = node.user(tenant, "anna", Node.WRITE, KernelModule.AUDIT);
        ben = node.user(tenant, "ben", Node.WRITE, KernelModule.AUDIT);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_is_about_one_of_several_persons_or_things_comes_in_one_order() {
        append(anna, "order", "1", vogt);
        append(anna, "order", "2", new ContactId(UUID.randomUUID()));
        append(ben, "invoice", "7", alias);
        append(anna, "join", "9", null);
        append(anna, "join", "10", null);
        append(ben, "order", "3", vogt);

        AuditFilter filter = AuditFilter.about(Set.of(vogt, alias), Set.of(new AuditFilter.Thing("join", "9")));
        assertThat(ids(find(filter, PageRequest.first()))).containsExactly("3", "9", "7", "1");
        assertThat(ids(find(AuditFilter.ALL, PageRequest.first()))).startsWith("3", "10", "9", "7", "2", "1");
    }

    @Test
    void pages_over_several_persons_neither_repeat_nor_skip() {
        IntStream.range(0, 23).forEach(i -> append(anna, "order", String.valueOf(i), i % 3 == 0 ? alias : vogt));
        AuditFilter filter = AuditFilter.about(Set.of(vogt, alias), Set.of(new AuditFilter.Thing("order", "5")));
        List<String> walked = new ArrayList<>();
        Cursor next = null;
        do {
            Slice<AuditEntry> slice = find(filter, new PageRequest(4, next));
            walked.addAll(ids(slice));
            next = slice.next();
        } while (next != null);
        assertThat(walked)
                .containsExactlyElementsOf(IntStream.iterate(22, i -> i >= 0, i -> i - 1)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void it_is_filtered_by_kind_user_and_time() {
        append(anna, "order", "1", vogt);
        node.advance(Duration.ofHours(1));
        Instant later = node.now.get();
        append(ben, "order", "2", vogt);
        node.advance(Duration.ofHours(1));
        append(ben, "invoice", "3", vogt);
        Set<ContactId> none = Set.of();
        Set<AuditFilter.Thing> nothing = Set.of();
        PageRequest page = PageRequest.first();

        assertThat(ids(find(new AuditFilter(none, nothing, "order", null, null, null), page)))
                .containsExactly("2", "1");
        assertThat(ids(find(new AuditFilter(none, nothing, null, new UserId("ben"), null, null), page)))
                .containsExactly("3", "2");
        assertThat(ids(find(new AuditFilter(none, nothing, null, null, later, later.plusSeconds(1)), page)))
                .containsExactly("2");
        assertThat(ids(find(new AuditFilter(Set.of(vogt), nothing, "order", null, null, later), page)))
                .containsExactly("1");
        assertThat(ids(find(new AuditFilter(none, nothing, "' or 1=1 --", null, null, null), page)))
                .isEmpty();
    }

    @Test
    void another_tenants_person_is_never_found() {
        append(anna, "order", "1", vogt);
        CallContext otto = node.user(node.tenant(), "otto", KernelModule.AUDIT);
        AuditFilter filter = AuditFilter.about(Set.of(vogt), Set.of(new AuditFilter.Thing("order", "1")));
        assertThat(node.kernel
                        .audit()
                        .find(otto, filter, PageRequest.first())
                        .orThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_malformed_is_refused() {
        Set<ContactId> many = IntStream.range(0, 1_001)
                .mapToObj(i -> new ContactId(UUID.randomUUID()))
                .collect(Collectors.toSet());
        assertThat(refusal(null)).isInstanceOf(Refusal.Validation.class);
        assertThat(refusal(AuditFilter.about(many, Set.of()))).isInstanceOf(Refusal.Validation.class);
        assertThat(refusal(AuditFilter.about(Set.of(), Set.of(new AuditFilter.Thing(null, "1")))))
                .isInstanceOf(Refusal.Validation.class);
    }

    /** A44, A47–A50: one check for all ways to read, the audit too. */
    @Test
    void what_the_reader_may_not_see_in_its_module_has_no_content_here() {
        append(anna, restricted, "open", vogt);
        append(anna, restricted, "secret", vogt);
        append(anna, "order", "1", vogt);
        Rule rule = new Rule(Set.of("open"));
        node.kernel.auditRules().add(rule);

        assertThat(contents()).containsExactly("1 KEPT 1", "secret HIDDEN 0", "open KEPT 1");
        assertThat(rule.asked).containsExactlyInAnyOrder("open", "secret");
        AuditEntry hidden = node.kernel
                .audit()
                .list(anna, restricted, "secret", PageRequest.first())
                .orThrow()
                .items()
                .get(0);
        assertThat(hidden.content()).isEqualTo(ContentState.HIDDEN);
        assertThat(hidden.actorName()).isEqualTo("anna");
        assertThat(hidden.record().changes()).isEmpty();
    }

    @Test
    void content_stays_hidden_while_the_module_that_decides_is_away_and_on_every_node() {
        append(anna, restricted, "open", vogt);
        Rule rule = new Rule(Set.of("open"));
        node.kernel.auditRules().add(rule);
        assertThat(contents()).containsExactly("open KEPT 1");

        node.kernel.auditRules().remove(rule);
        assertThat(contents()).containsExactly("open HIDDEN 0");
        try (Node another = node.another()) {
            assertThat(another.kernel
                            .audit()
                            .list(anna, restricted, "open", PageRequest.first())
                            .orThrow()
                            .items()
                            .get(0)
                            .content())
                    .isEqualTo(ContentState.HIDDEN);
        }
        node.kernel.auditRules().add(rule);
        assertThat(contents()).containsExactly("open KEPT 1");
    }

    @Test
    void a_module_that_fails_to_decide_hides_its_own_and_nothing_else() {
        append(anna, restricted, "open", vogt);
        append(anna, "order", "1", vogt);
        node.kernel.auditRules().add(new Rule(null));
        assertThat(contents()).containsExactly("1 KEPT 1", "open HIDDEN 0");
    }

    private List<String> contents() {
        return find(AuditFilter.about(Set.of(vogt), Set.of()), PageRequest.first()).items().stream()
                .map(entry -> entry.record().subjectId() + " " + entry.content() + " "
                        + entry.record().changes().size())
                .toList();
    }

    private static List<String> ids(Slice<AuditEntry> slice) {
        return slice.items().stream().map(entry -> entry.record().subjectId()).toList();
    }

    private Refusal refusal(AuditFilter filter) {
        return node.kernel.audit().find(anna, filter, PageRequest.first()).refusal();
    }

    private Slice<AuditEntry> find(AuditFilter filter, PageRequest page) {
        return node.kernel.audit().find(anna, filter, page).orThrow();
    }

    private void append(CallContext call, String type, String id, ContactId person) {
        node.kernel
                .guard()
                .write(call, Node.WRITE, caller -> {
                    node.kernel
                            .audit()
                            .append(
                                    caller,
                                    new AuditRecord("orders.changed", type, id, person, node.now.get(), CHANGES));
                    return Outcome.done();
                })
                .orThrow();
    }

    private final class Rule implements AuditContentRule {
        private final Set<String> open;
        private final Set<String> asked = new HashSet<>();

        /** @param open null for one that fails */
        Rule(Set<String> open) {
            this.open = open;
        }

        @Override
        public String subjectType() {
            return restricted;
        }

        @Override
        public Set<String> readable(Caller caller, Set<String> subjectIds) {
            if (open == null) {
                throw new IllegalStateException("can't tell");
            }
            asked.addAll(subjectIds);
            return open;
        }
    }
}
