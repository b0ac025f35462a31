package dev.kontor.sample.internal.shell;

import dev.kontor.kernel.tenant.Tenants;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

final class CommandThatKarafTracks {
    @Reference(optional = true)
    Tenants tenants;
}
