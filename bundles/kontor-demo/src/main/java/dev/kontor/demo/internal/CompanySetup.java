package dev.kontor.demo.internal;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.demo.internal.Company.TeamEntry;
import dev.kontor.demo.internal.Company.TenantEntry;
import dev.kontor.demo.internal.Company.UserEntry;
import dev.kontor.host.HostTeam;
import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.mail.MailModule;
import dev.kontor.messaging.MessagingModule;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The tenant with its modules, teams and users. What is there already stays as it is. */
final class CompanySetup {

    private static final List<ModuleId> MODULES =
            List.of(ContactsModule.ID, ActivitiesModule.ID, MailModule.ID, LeadflowModule.ID, MessagingModule.ID);

    private final Services services;
    private final Company company;

    CompanySetup(Services services, Company company) {
        this.services = services;
        this.company = company;
    }

    void run() {
        TenantEntry tenant = company.tenant();
        unlessThere(services.tenants()
                .create(
                        CallContext.system(Tenants.PLATFORM),
                        new Tenant(
                                new TenantId(tenant.id()),
                                tenant.name(),
                                ZoneId.of(tenant.zone()),
                                Locale.forLanguageTag(tenant.locale()),
                                tenant.region(),
                                null)));
        CallContext system = CallContext.system(new TenantId(tenant.id()));
        MODULES.forEach(
                module -> services.modules().switchTo(system, module, true).orThrow());
        for (TeamEntry team : company.teams()) {
            services.teams()
                    .save(system, new HostTeam(new TeamId(team.id()), team.name()))
                    .orThrow();
        }
        for (UserEntry user : company.users()) {
            unlessThere(services.users().create(system, new UserId(user.id()), data(user)));
        }
    }

    private static UserData data(UserEntry user) {
        return new UserData(
                user.name(),
                user.email(),
                List.of(user.login()),
                user.teams().stream().map(TeamId::new).toList(),
                user.roles(),
                null,
                null);
    }

    private static void unlessThere(Outcome<?> outcome) {
        if (outcome.refusal() instanceof Refusal.Conflict conflict
                && conflict.reason().equals("exists")) {
            return;
        }
        if (!outcome.isDone()) {
            throw new RefusedException(outcome.refusal());
        }
    }
}
