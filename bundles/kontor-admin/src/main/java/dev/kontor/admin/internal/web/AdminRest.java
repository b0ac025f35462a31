package dev.kontor.admin.internal.web;

import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.RestModule;
import java.util.Set;

/** Brings the REST resources for administrators. */
public final class AdminRest implements RestModule {

    private final Set<Object> resources;

    public AdminRest(EventDeliveries deliveries) {
        this.resources = Set.of(new DeliveryResource(deliveries));
    }

    @Override
    public String path() {
        return "admin";
    }

    @Override
    public ModuleId module() {
        return ModuleId.KERNEL;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
