package dev.kontor.kernel.tenant;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import java.util.List;

/**
 * The tenants of this installation. Calls that concern the installation name the tenant {@link #PLATFORM}, whose
 * users are the ones of the Karaf shell and of trusted bundles.
 */
public interface Tenants {

    /** The tenant that stands for the installation itself: it has no business data. */
    TenantId PLATFORM = new TenantId("platform");

    /**
     * Creates a tenant; all modules are off in it. Permission {@code kernel.tenants}, in {@link #PLATFORM} only.
     * {@code Validation} for a malformed id, name, zone or region; {@code Conflict(exists)} for an id in use.
     */
    Outcome<Tenant> create(CallContext call, Tenant tenant);

    /** All tenants by id. Permission {@code kernel.tenants}, in {@link #PLATFORM} only. */
    Outcome<List<Tenant>> list(CallContext call);

    /** The tenant of the call. Any active user of it. */
    Outcome<Tenant> current(CallContext call);
}
