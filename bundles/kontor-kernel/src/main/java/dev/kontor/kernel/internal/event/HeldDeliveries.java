package dev.kontor.kernel.internal.event;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.internal.event.DeliveryTable.Waiting;
import dev.kontor.kernel.internal.platform.Platform;
import dev.kontor.kernel.internal.platform.PlatformTables;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;

/**
 * The deliveries of tenants where the subscriber's module is off. They are put aside once, so that workers don't pass
 * over them again and again, and come back with the module.
 */
public final class HeldDeliveries {

    private final Sql sql;
    private final PlatformTables platforms;
    private final DeliveryTable deliveries;

    public HeldDeliveries(Sql sql, PlatformTables platforms) {
        this.sql = sql;
        this.platforms = platforms;
        this.deliveries = new DeliveryTable(sql);
    }

    /** Puts those aside whose module is off by what is stored; nobody can switch it until the transaction ends. */
    void hold(EventSubscriber<?> subscriber, List<Waiting> waiting) {
        Platform platform = platforms.loadLocked();
        waiting.stream()
                .filter(delivery -> !platform.on(delivery.tenant(), subscriber.module()))
                .filter(deliveries::claim)
                .forEach(delivery -> sql.update(
                        "update kernel_delivery set state = 'HELD'"
                                + " where tenant_id = ? and event_id = ? and subscriber = ?",
                        delivery.tenant().value(),
                        delivery.event().value(),
                        delivery.subscriber()));
    }

    /** Lets those of a module that is switched on again go on, in the transaction that switches it. */
    public void release(TenantId tenant, ModuleId module) {
        sql.update(
                "update kernel_delivery set state = 'WAITING' where tenant_id = ? and state = 'HELD'"
                        + " and subscriber in (select subscriber from kernel_subscription where module_id = ?)",
                tenant.value(),
                module.value());
    }
}
