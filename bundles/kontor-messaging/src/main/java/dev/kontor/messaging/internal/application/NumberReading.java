package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.messaging.internal.domain.PhoneNumber;
import java.util.Optional;

/** Reads numbers as somebody types them, those without a country by the tenant's region (W15). */
public final class NumberReading {
    private final Tenants tenants;

    public NumberReading(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Empty for what nobody could call. */
    Optional<String> read(TenantId tenant, String given) {
        return Optional.ofNullable(given)
                .flatMap(number -> PhoneNumber.read(
                        number,
                        tenants.current(CallContext.system(tenant)).orThrow().region()));
    }
}
