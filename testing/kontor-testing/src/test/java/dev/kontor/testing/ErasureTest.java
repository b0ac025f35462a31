package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N8: an erasure goes on until each contributor has done its part, whoever is away, held or killed. */
@ParameterizedClass
@EnumSource(Database.class)
class ErasureTest {

    @Parameter
    private Database database;

    private TestKontor kontor;
    private TestTenant tenant;
    private CallContext admin;
    private final ContactId person = new ContactId(UUID.randomUUID());
    private final ContactId alias = new ContactId(UUID.randomUUID());
    private final Records records = new Records();

    @BeforeEach
    void start() throws SQLException {
        kontor = TestKontor.on(database).start();
        sql("delete from kernel_privacy_contributor");
        tenant = kontor.tenant();
        admin = tenant.admin();
        kontor.contributes(records);
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void it_ends_with_a_certificate_whose_hash_stands_in_the_audit_trail() throws Exception {
        records.rows.set(2);
        Erasure erasure = erased();
        assertThat(erasure.certificate())
                .contains(
                        "\"records\":{\"counts\":{\"rows\":2}",
                        "kernel-audit",
                        "kernel-events",
                        "Backups",
                        "asked for it");
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(erasure.certificate().getBytes(StandardCharsets.UTF_8));
        AuditEntry row = kontor.audit()
                .list(admin, "erasure", erasure.id().toString(), PageRequest.first())
                .orThrow()
                .items()
                .get(0);
        assertThat(row.record().action()).isEqualTo("kernel.person-erased");
        assertThat(row.record().changes().get("certificate").after())
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(records.asked).isEqualTo(Set.of(person, alias));
        assertThat(knownBy()).isEmpty();
    }

    @Test
    void a_contributor_that_is_away_keeps_it_open_until_it_is_back() throws SQLException {
        PrivacyContributor other = new Other();
        kontor.contributes(other);
        erased();
        kontor.contributesNoMore(other);
        assertThat(kontor.privacy()
                        .export(admin, person, OutputStream.nullOutputStream())
                        .refusal())
                .isEqualTo(new Refusal.Unavailable("other"));

        Erasure open = begin();
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNull();
        assertThat(show(open).parts())
                .filteredOn(part -> !part.done())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.contributor()).isEqualTo("other");
                    assertThat(part.present()).isFalse();
                });
        assertThat(knownBy()).hasSize(1);

        kontor.contributes(other);
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNotNull();
        assertThat(knownBy()).isEmpty();
    }

    @Test
    void nobody_is_asked_before_it_is_known_who_the_person_is() throws SQLException {
        erased();
        kontor.contributesNoMore(records);
        Erasure open = begin();
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).parts()).noneMatch(Erasure.Part::done);
        kontor.contributes(records);
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNotNull();
    }

    @Test
    void a_node_that_dies_within_a_part_leaves_it_to_the_next() {
        records.rows.set(3);
        records.dies = true;
        Erasure open = begin();
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNull();
        TestKontor next = kontor.anotherNode();
        next.contributes(records);
        records.dies = false;
        next.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNotNull();
        assertThat(show(open).certificate()).contains("\"rows\":3");
        next.close();
    }

    @Test
    void two_nodes_at_once_do_it_once() throws Exception {
        records.rows.set(1);
        Erasure open = begin();
        TestKontor next = kontor.anotherNode();
        next.contributes(records);
        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> kontor.carryErasuresOn(tenant.id())),
                CompletableFuture.runAsync(() -> next.carryErasuresOn(tenant.id())));
        both.get();
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).certificate()).contains("\"rows\":1");
        assertThat(kontor.audit()
                        .list(admin, "erasure", open.id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(2);
        next.close();
    }

    @Test
    void what_came_in_meanwhile_goes_too() {
        records.rows.set(1);
        records.comesInMeanwhile = 4;
        assertThat(erased().certificate()).contains("\"rows\":5");
    }

    @Test
    void a_legal_hold_on_any_contact_of_the_person_stops_it() {
        kontor.privacy().hold(admin, alias, "lawsuit").orThrow();
        assertThat(kontor.privacy()
                        .erase(admin, person, "asked for it")
                        .refusal()
                        .code())
                .isEqualTo("conflict");
        kontor.privacy().release(admin, alias).orThrow();
        Erasure open = begin();
        kontor.privacy().hold(admin, alias, "another lawsuit").orThrow();
        kontor.carryErasuresOn(tenant.id());
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).held()).isTrue();
        assertThat(show(open).finishedAt()).isNull();
        assertThat(records.asked).isNull();
        assertThat(kontor.privacy().holds(admin).orThrow())
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("another lawsuit"));
        kontor.privacy().release(admin, alias).orThrow();
        kontor.carryErasuresOn(tenant.id());
        assertThat(show(open).finishedAt()).isNotNull();
    }

    @Test
    void what_is_malformed_or_not_there_is_refused() {
        for (String reason : new String[] {null, "", "x".repeat(501), "a\u0000b"}) {
            assertThat(kontor.privacy().erase(admin, person, reason).refusal()).isInstanceOf(Refusal.Validation.class);
            assertThat(kontor.privacy().hold(admin, person, reason).refusal()).isInstanceOf(Refusal.Validation.class);
        }
        assertThat(kontor.privacy().erase(admin, null, "x").refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(kontor.privacy().release(admin, person).refusal()).isInstanceOf(Refusal.NotFound.class);
        assertThat(kontor.privacy().erasure(admin, null).refusal()).isInstanceOf(Refusal.NotFound.class);
        Erasure mine = begin();
        assertThat(kontor.privacy().erasure(kontor.tenant().admin(), mine.id()).refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    /** G1, G4. */
    @Test
    void each_method_asks_for_its_permission() {
        ServiceRules.of(kontor, Privacy.class, kontor.privacy())
                .method("export", KernelModule.PRIVACY, person, new ByteArrayOutputStream())
                .method("erase", KernelModule.PRIVACY, person, "x")
                .method("erasures", KernelModule.PRIVACY)
                .method("erasure", KernelModule.PRIVACY, begin().id())
                .method("hold", KernelModule.PRIVACY, person, "x")
                .method("release", KernelModule.PRIVACY, person)
                .method("holds", KernelModule.PRIVACY)
                .verify();
        ServiceRules.of(kontor, AuditChain.class, kontor.auditChain())
                .method("checkpoint", KernelModule.AUDIT)
                .method("verify", KernelModule.AUDIT, new Object[] {null})
                .method("export", KernelModule.AUDIT, new ByteArrayOutputStream())
                .verify();
    }

    private Erasure begin() {
        return kontor.privacy().erase(admin, person, "asked for it").orThrow();
    }

    private Erasure erased() {
        Erasure begun = begin();
        kontor.carryErasuresOn(tenant.id());
        Erasure ended = show(begun);
        assertThat(ended.finishedAt()).isNotNull();
        return ended;
    }

    private Erasure show(Erasure erasure) {
        return kontor.privacy().erasure(admin, erasure.id()).orThrow();
    }

    private List<String> knownBy() throws SQLException {
        try (Connection connection = kontor.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select known_by from kernel_erasure where tenant_id = '"
                        + tenant.id() + "' and known_by is not null")) {
            return rows.next() ? List.of(rows.getString(1)) : List.of();
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = kontor.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** A module that knows the person by two contacts and has some rows. */
    private final class Records implements PrivacyContributor {
        private final AtomicInteger rows = new AtomicInteger();
        private volatile Set<ContactId> asked;
        private volatile int comesInMeanwhile;
        private volatile boolean dies;

        @Override
        public String name() {
            return "records";
        }

        @Override
        public boolean identifies() {
            return true;
        }

        @Override
        public Optional<Person> identify(Caller caller, ContactId contact) {
            return Optional.of(new Person(Set.of(person, alias), Set.of("anna@example.com"), Set.of()));
        }

        @Override
        public void export(Caller caller, Person wanted, PersonalData data) {
            throw new AssertionError("Nobody asked for an export");
        }

        @Override
        public Erased erase(Caller caller, Person wanted) {
            asked = wanted.contacts();
            if (dies) {
                throw new IllegalStateException("killed");
            }
            int erased = rows.getAndSet(comesInMeanwhile);
            comesInMeanwhile = 0;
            return new Erased(Map.of("rows", (long) erased), List.of());
        }
    }

    private static final class Other implements PrivacyContributor {
        @Override
        public String name() {
            return "other";
        }

        @Override
        public void export(Caller caller, Person wanted, PersonalData data) {
            throw new AssertionError("Nobody asked for an export");
        }

        @Override
        public Erased erase(Caller caller, Person wanted) {
            return Erased.NOTHING;
        }
    }
}
