package dev.kontor.kernel.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.testing.databases.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1, G4, P4: tenant and user are looked at first, then the module, then the permission. */
@ParameterizedClass
@EnumSource(Database.class)
class WhoIsLetInTest {

    private final Node node;

    WhoIsLetInTest(Database database) {
        node = Node.on(database);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void who_is_unknown_learns_nothing_of_modules() {
        TenantId off = node.tenantWithoutModules();
        assertThat(ask(CallContext.of(off, new UserId("nobody")))).isInstanceOf(Refusal.Unauthorized.class);
        assertThat(ask(CallContext.of(new TenantId("none"), new UserId("nobody"))))
                .isInstanceOf(Refusal.Unauthorized.class);
        assertThat(ask(new CallContext(off, null, Channel.JAVA))).isInstanceOf(Refusal.Unauthorized.class);
        assertThat(ask(new CallContext(null, new UserId("nobody"), Channel.JAVA)))
                .isInstanceOf(Refusal.Unauthorized.class);
        assertThat(ask(null)).isInstanceOf(Refusal.Unauthorized.class);
    }

    @Test
    void who_is_known_learns_of_the_module_before_the_permission() {
        TenantId tenant = node.tenantWithoutModules();
        CallContext anna = node.user(tenant, "anna");
        assertThat(ask(anna)).isEqualTo(new Refusal.ModuleDisabled("orders"));
        node.switchTo(tenant, true);
        assertThat(ask(anna)).isEqualTo(new Refusal.Forbidden("orders.read"));
        assertThat(ask(node.user(tenant, "anna", Node.READ))).isNull();
        node.switchTo(tenant, false);
        assertThat(ask(anna)).isEqualTo(new Refusal.ModuleDisabled("orders"));
    }

    @Test
    void a_right_of_one_tenant_is_none_in_another() {
        TenantId mine = node.tenant();
        TenantId other = node.tenant();
        node.user(mine, "anna", Node.READ);
        assertThat(ask(CallContext.of(other, new UserId("anna")))).isInstanceOf(Refusal.Unauthorized.class);
    }

    @Test
    void a_right_that_is_taken_away_counts_at_the_next_call() {
        TenantId tenant = node.tenant();
        assertThat(ask(node.user(tenant, "anna", Node.READ))).isNull();
        assertThat(ask(node.user(tenant, "anna", Node.WRITE))).isEqualTo(new Refusal.Forbidden("orders.read"));
    }

    @Test
    void a_star_is_every_right_of_the_modules_that_are_on() {
        TenantId tenant = node.tenant();
        CallContext admin = node.userWithAllRights(tenant, "admin");
        assertThat(ask(admin)).isNull();
        node.switchTo(tenant, false);
        assertThat(ask(admin)).isEqualTo(new Refusal.ModuleDisabled("orders"));
    }

    @Test
    void the_system_may_everything_but_never_over_the_network() {
        TenantId tenant = node.tenant();
        assertThat(ask(CallContext.system(tenant))).isNull();
        assertThat(ask(new CallContext(tenant, CallContext.SYSTEM_USER, Channel.SHELL)))
                .isNull();
        for (Channel outside : List.of(Channel.REST, Channel.PAGE)) {
            assertThat(ask(new CallContext(tenant, CallContext.SYSTEM_USER, outside)))
                    .isInstanceOf(Refusal.Unauthorized.class);
        }
    }

    @Test
    void a_call_that_asks_for_a_language_is_answered_in_it() {
        CallContext call = node.user(node.tenant(), "anna", Node.READ);
        node.kernel
                .guard()
                .read(call.in(Locale.ENGLISH), Node.READ, caller -> {
                    assertThat(caller.locale()).isEqualTo(Locale.ENGLISH);
                    return Outcome.done();
                })
                .orThrow();
    }

    @Test
    void a_caller_says_who_they_are_and_is_worth_nothing_after_the_call() {
        TenantId tenant = node.tenant();
        AtomicReference<Caller> kept = new AtomicReference<>();
        node.kernel
                .guard()
                .read(node.user(tenant, "anna", Node.READ), Node.READ, caller -> {
                    assertThat(caller.tenant()).isEqualTo(tenant);
                    assertThat(caller.displayName()).isEqualTo("anna");
                    assertThat(caller.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
                    assertThat(caller.locale()).isEqualTo(Locale.GERMANY);
                    assertThat(caller.may(Node.READ)).isTrue();
                    assertThat(caller.may(Node.WRITE)).isFalse();
                    assertThat(caller.may(KernelModule.AUDIT)).isFalse();
                    assertThat(caller.system()).isFalse();
                    kept.set(caller);
                    return Outcome.done();
                })
                .orThrow();
        AuditRecord record = new AuditRecord("x", "x", "x", null, node.now.get(), Map.of());
        assertThatThrownBy(() -> node.kernel.audit().append(kept.get(), record))
                .isInstanceOf(IllegalStateException.class);
    }

    private Refusal ask(CallContext call) {
        return node.kernel
                .guard()
                .read(call, Node.READ, caller -> Outcome.done("yes"))
                .refusal();
    }
}
