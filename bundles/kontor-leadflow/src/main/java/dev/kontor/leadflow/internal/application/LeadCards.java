package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.internal.domain.CustomerInformation;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.SetupStore;

/** A lead with what is known of the customer. */
public final class LeadCards {
    private final Customers customers;
    private final LeadViews views;
    private final SetupStore setups;

    public LeadCards(Customers customers, LeadViews views, SetupStore setups) {
        this.customers = customers;
        this.views = views;
        this.setups = setups;
    }

    Outcome<LeadCard> of(TenantId tenant, LeadRecord lead) {
        return customers
                .record(tenant, lead.contact())
                .flatMap(customer -> views.of(tenant, lead)
                        .map(view -> new LeadCard(
                                view,
                                CustomerInformation.points(customer, HandleKind.PHONE),
                                CustomerInformation.points(customer, HandleKind.EMAIL),
                                CustomerInformation.of(customer, setups.get().information()))));
    }
}
