package dev.kontor.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.testing.databases.Database;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1, G4: the kernel's own services keep the rules, and one that doesn't is found out. */
@ParameterizedClass
@EnumSource(Database.class)
class ServiceRulesTest {

    /** A service for the tests of the rules. */
    public interface Doors {
        Outcome<Void> open(CallContext call);
    }

    private final TestKontor kontor;

    ServiceRulesTest(Database database) {
        kontor = TestKontor.on(database).start();
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void modules_let_in_only_who_may() {
        ServiceRules.of(kontor, Modules.class, kontor.modules())
                .method("list", KernelModule.MODULES)
                .method("switchTo", KernelModule.MODULES, ModuleId.KERNEL, true)
                .verify();
    }

    @Test
    void the_audit_trail_lets_in_only_who_may() {
        ServiceRules.of(kontor, AuditTrail.class, kontor.audit())
                .method("list", KernelModule.AUDIT, null, null, PageRequest.first())
                .method("find", KernelModule.AUDIT, AuditFilter.ALL, PageRequest.first())
                .verify();
    }

    @Test
    void tenants_let_in_only_who_may() {
        Tenant tenant = new Tenant(new TenantId("x"), "X", ZoneOffset.UTC, Locale.GERMAN, "DE", null);
        ServiceRules.of(kontor, Tenants.class, kontor.tenants())
                .method("create", KernelModule.TENANTS, tenant)
                .method("list", KernelModule.TENANTS)
                .method("current", null)
                .verify();
    }

    @Test
    void a_service_without_a_guard_is_found_out() {
        Doors unguarded = call -> Outcome.done();
        ServiceRules<Doors> rules =
                ServiceRules.of(kontor, Doors.class, unguarded).method("open", KernelModule.AUDIT);
        assertThatThrownBy(rules::verify).isInstanceOf(AssertionError.class).hasMessageContaining("Unauthorized");
    }

    @Test
    void a_method_without_a_sample_is_found_out() {
        ServiceRules<Doors> rules = ServiceRules.of(kontor, Doors.class, call -> Outcome.done());
        assertThatThrownBy(rules::verify).isInstanceOf(AssertionError.class).hasMessageContaining("open");
    }
}
