package dev.kontor.kernel;

import java.util.Objects;

/** A tenant: 1 to 40 characters of a to z, 0 to 9 and hyphen. {@code dev.kontor.kernel.tenant.Tenants} refuses others. */
public record TenantId(String value) implements TypedId<String> {

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
