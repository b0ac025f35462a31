package dev.kontor.kernel.internal.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.ModuleState;
import dev.kontor.testing.databases.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P4, N3: the switch of a module per tenant. */
@ParameterizedClass
@EnumSource(Database.class)
class ModuleSwitchTest {

    private final Node node;
    private final TenantId tenant;
    private final CallContext system;

    ModuleSwitchTest(Database database) {
        node = Node.on(database);
        tenant = node.tenantWithoutModules();
        system = CallContext.system(tenant);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_switch_counts_at_once_and_only_in_its_tenant() {
        TenantId other = node.tenantWithoutModules();
        assertThat(isOn(node, tenant)).isFalse();
        node.switchTo(tenant, true);
        assertThat(isOn(node, tenant)).isTrue();
        assertThat(isOn(node, other)).isFalse();
        node.switchTo(tenant, false);
        assertThat(isOn(node, tenant)).isFalse();
    }

    @Test
    void a_switch_on_another_node_counts_when_this_one_looks_again() {
        try (Node other = node.another()) {
            assertThat(isOn(other, tenant)).isFalse();
            node.switchTo(tenant, true);
            other.kernel.platforms().refresh();
            assertThat(isOn(other, tenant)).isTrue();
        }
    }

    @Test
    void a_switch_that_is_rolled_back_never_counted() {
        node.kernel.guard().write(system, KernelModule.MODULES, caller -> {
            node.switchTo(tenant, true);
            return Outcome.refused(new Refusal.NotFound("second thought"));
        });
        assertThat(isOn(node, tenant)).isFalse();
    }

    @Test
    void switching_twice_is_one_change() {
        node.switchTo(tenant, true);
        node.switchTo(tenant, true);
        assertThat(node.kernel
                        .audit()
                        .list(system, "module", Node.MODULE.value(), PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1);
    }

    @Test
    void what_is_not_installed_cant_be_switched_and_the_kernel_never_off() {
        assertThat(node.kernel
                        .modules()
                        .switchTo(system, new ModuleId("nope"), true)
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
        assertThat(node.kernel.modules().switchTo(system, null, true).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(node.kernel
                        .modules()
                        .switchTo(system, ModuleId.KERNEL, false)
                        .refusal())
                .isInstanceOf(Refusal.Validation.class);
    }

    @Test
    void a_module_whose_bundle_is_gone_stays_in_the_list_where_it_is_on() {
        node.switchTo(tenant, true);
        try (Node without = node.another()) {
            without.kernel.catalog().remove(new Node.Orders());
            assertThat(without.kernel.modules().list(system).orThrow())
                    .contains(new ModuleState(Node.MODULE, false, true))
                    .contains(new ModuleState(ModuleId.KERNEL, true, true));
        }
    }

    private static boolean isOn(Node node, TenantId tenant) {
        return node.kernel
                .guard()
                .read(CallContext.system(tenant), Node.READ, caller -> Outcome.done("yes"))
                .isDone();
    }
}
