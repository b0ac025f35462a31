package dev.kontor.host;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;

/** A user of a tenant that a login name stands for. */
public record Account(TenantId tenant, UserId user) {}
