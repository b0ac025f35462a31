package dev.kontor.kernel.internal.host;

import dev.kontor.kernel.TenantId;

/** Is told what is wrong with the host. */
public interface HostTrouble {

    /** The part gave no answer. */
    void away(TenantId tenant, HostPart part, String what);

    /** The part gave an answer that breaks the rule, and wasn't believed. */
    void wrong(TenantId tenant, HostPart part, String rule);
}
