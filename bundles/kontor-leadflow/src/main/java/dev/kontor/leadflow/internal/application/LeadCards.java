package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.internal.domain.CustomerInformation;
import dev.kontor.leadflow.internal.domain.LeadRecord;

/** A lead with what is known of the customer. */
public final class LeadCards {
    private final Customers customers;
    private final LeadViews views;

    public LeadCards(Customers customers, LeadViews views) {
        this.customers = customers;
        this.views = views;
    }

    Outcome<LeadCard> of(TenantId tenant, LeadRecord lead, LeadflowSetup setup) {
        return customers
                .record(tenant, lead.contact())
                .flatMap(customer -> customer.contacts().stream()
                        .filter(contact -> contact.id().equals(lead.contact()))
                        .findFirst()
                        .map(contact -> Outcome.done(new LeadCard(
                                views.named(contact.displayName(), lead),
                                CustomerInformation.points(customer, HandleKind.PHONE),
                                CustomerInformation.points(customer, HandleKind.EMAIL),
                                CustomerInformation.of(customer, setup.information()))))
                        .orElseGet(() -> Refusals.notFound("lead")));
    }
}
