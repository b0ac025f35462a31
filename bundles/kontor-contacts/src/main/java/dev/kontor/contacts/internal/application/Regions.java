package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import java.util.List;

/** The country by which a phone number is read that doesn't name one itself. */
public final class Regions {

    /** What libphonenumber calls no country: only numbers that name theirs can be read. */
    private static final String NONE = "ZZ";

    private final Tenants tenants;

    public Regions(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The tenant's, asked only when one of the points needs it. */
    Outcome<String> toRead(CallContext call, List<NewContactPoint> points) {
        boolean needed = points.stream().anyMatch(point -> needed(point.kind(), point.value()));
        return needed ? tenants.current(call).map(Tenant::region) : Outcome.done(NONE);
    }

    Outcome<String> toRead(CallContext call, HandleKind kind, String value) {
        return needed(kind, value) ? tenants.current(call).map(Tenant::region) : Outcome.done(NONE);
    }

    private static boolean needed(HandleKind kind, String value) {
        return kind == HandleKind.PHONE && value != null && !value.startsWith("+");
    }
}
