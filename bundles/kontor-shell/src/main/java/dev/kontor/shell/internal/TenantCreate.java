package dev.kontor.shell.internal;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.shell.KontorCommand;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "tenant-create",
        description = "Creates a tenant. All modules are off in it; kontor:module-enable switches them on.")
public final class TenantCreate extends KontorCommand {

    @Argument(index = 0, name = "id", required = true, description = "1 to 40 characters of a to z, 0 to 9 and hyphen")
    private String id;

    @Argument(index = 1, name = "name", required = true, description = "The name that people read")
    private String name;

    @Option(name = "--zone", description = "The zone in which its days begin")
    private String zone = "Europe/Berlin";

    @Option(name = "--language", description = "The language of users without one of their own: de or en")
    private String language = "de";

    @Option(
            name = "--region",
            description = "Two letters of its country: how phone numbers without a country code are read")
    private String region = "DE";

    @Override
    protected void run() {
        Tenant wanted = new Tenant(new TenantId(id), name, zoneId(), Locale.forLanguageTag(language), region, null);
        Tenant created = available(Tenants.class, "kontor-kernel")
                .create(call(Tenants.PLATFORM), wanted)
                .orThrow();
        out().println("Created tenant " + created.id() + ". 'kontor:module-list --tenant " + created.id()
                + "' shows what can be switched on in it.");
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("zone", "unknown"))));
        }
    }
}
