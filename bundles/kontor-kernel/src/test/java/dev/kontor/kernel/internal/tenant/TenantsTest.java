package dev.kontor.kernel.internal.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.testing.databases.Database;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P4: tenants are made by the platform only. */
@ParameterizedClass
@EnumSource(Database.class)
class TenantsTest {
    private static final CallContext PLATFORM = CallContext.system(Tenants.PLATFORM);

    private final Node node;

    TenantsTest(Database database) {
        node = Node.on(database);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_new_tenant_is_there_at_once_with_all_modules_off() {
        Tenant wanted = tenant(newId(), "Müller & Söhne", "DE");
        Tenant created = node.kernel.tenants().create(PLATFORM, wanted).orThrow();
        assertThat(created.createdAt()).isEqualTo(node.now.get());
        assertThat(node.kernel.tenants().list(PLATFORM).orThrow()).contains(created);
        CallContext call = CallContext.system(created.id());
        assertThat(node.kernel.tenants().current(call).orThrow()).isEqualTo(created);
        assertThat(node.kernel.modules().list(call).orThrow())
                .filteredOn(state -> state.id().equals(Node.MODULE))
                .allMatch(state -> state.installed() && !state.enabled());
        assertThat(node.kernel
                        .audit()
                        .list(PLATFORM, "tenant", created.id().value(), PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1);
    }

    @Test
    void a_tenant_that_another_node_made_is_known_at_once() {
        try (Node other = node.another()) {
            other.kernel.tenants().list(PLATFORM).orThrow();
            TenantId id = node.tenantWithoutModules();
            assertThat(other.kernel.tenants().current(CallContext.system(id)).isDone())
                    .isTrue();
        }
    }

    @Test
    void who_has_all_rights_in_a_tenant_still_sees_no_others() {
        CallContext admin = node.userWithAllRights(node.tenant(), "admin");
        assertThat(node.kernel.tenants().list(admin).refusal())
                .isEqualTo(new Refusal.Forbidden(KernelModule.TENANTS.key()));
        assertThat(node.kernel
                        .tenants()
                        .create(admin, tenant(newId(), "X", "DE"))
                        .refusal())
                .isEqualTo(new Refusal.Forbidden(KernelModule.TENANTS.key()));
    }

    @Test
    void all_that_is_malformed_is_told_at_once() {
        Tenant wrong = new Tenant(new TenantId("Not A Tenant"), "a\u0000b", null, null, "XX", null);
        Refusal refusal = node.kernel.tenants().create(PLATFORM, wrong).refusal();
        assertThat(((Refusal.Validation) refusal).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("id", "malformed"),
                        tuple("name", "control-character"),
                        tuple("zone", "required"),
                        tuple("locale", "required"),
                        tuple("region", "unknown"));
        assertThat(node.kernel.tenants().create(PLATFORM, null).refusal()).isInstanceOf(Refusal.Validation.class);
    }

    @Test
    void an_id_is_given_once_also_to_two_who_ask_at_the_same_time() {
        Tenant wanted = tenant(newId(), "Twice", "DE");
        List<CompletableFuture<Outcome<Tenant>>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> node.kernel.tenants().create(PLATFORM, wanted)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Outcome::refusal))
                .satisfiesExactlyInAnyOrder(
                        refusal -> assertThat(refusal).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(Refusal.Conflict.class));
        assertThat(node.kernel
                        .tenants()
                        .create(PLATFORM, tenant(Tenants.PLATFORM, "X", "DE"))
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
    }

    /** A33: stored by another Java, which knows more zones than this one. */
    @Test
    void a_tenant_whose_zone_is_not_known_here_has_utc_and_keeps_nobody_out() {
        TenantId id = node.tenant();
        TenantId other = node.tenant();
        node.transactions.separate(Tenants.PLATFORM, () -> {
            Sql sql = new Sql(node.transactions);
            sql.update("update kernel_tenant set zone = 'Europe/Atlantis' where tenant_id = ?", id.value());
            return sql.update("update kernel_revision set revision = revision + 1 where name = 'platform'");
        });

        try (Node started = node.another()) {
            assertThat(zone(started, id)).isEqualTo(ZoneOffset.UTC);
            assertThat(zone(started, other)).isEqualTo(ZoneId.of("Europe/Berlin"));
        }
    }

    private static ZoneId zone(Node node, TenantId id) {
        return node.kernel.tenants().current(CallContext.system(id)).orThrow().zone();
    }

    private static Tenant tenant(TenantId id, String name, String region) {
        return new Tenant(id, name, ZoneId.of("Europe/Berlin"), Locale.GERMANY, region, null);
    }

    private static TenantId newId() {
        return new TenantId("t-" + UUID.randomUUID());
    }
}
