package dev.kontor.kernel.internal.tenant;

import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.rules.FieldChecks;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a tenant must be made of. */
final class TenantRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int NAME = 200;
    private static final int LOCALE = 35;
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private TenantRules() {}

    static FieldChecks check(Tenant tenant) {
        FieldChecks checks = new FieldChecks().required("tenant", tenant);
        if (tenant == null) {
            return checks;
        }
        checks.required("id", tenant.id())
                .required("name", tenant.name())
                .line("name", tenant.name(), NAME)
                .required("zone", tenant.zone())
                .required("locale", tenant.locale())
                .required("region", tenant.region());
        if (tenant.id() != null) {
            checks.that(ID.matcher(tenant.id().value()).matches(), "id", "malformed");
        }
        if (tenant.locale() != null) {
            checks.line("locale", tenant.locale().toLanguageTag(), LOCALE);
        }
        if (tenant.region() != null) {
            checks.that(REGIONS.contains(tenant.region()), "region", "unknown");
        }
        return checks;
    }
}
