package dev.kontor.demo.internal;

import dev.kontor.demo.internal.Company.CampaignEntry;
import dev.kontor.demo.internal.Company.ContactEntry;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CategoryId;
import java.util.List;
import java.util.Map;

/** The campaigns of the sample company, and who doesn't want to be reached how. What is there already stays as it is. */
final class CompanyCampaigns {
    private static final int MOST = 200;

    private final Services services;
    private final Company company;
    private final CallContext call;
    private final Map<String, ContactId> contacts;
    private final Map<String, CategoryId> categories;

    CompanyCampaigns(
            Services services,
            Company company,
            CallContext call,
            Map<String, ContactId> contacts,
            Map<String, CategoryId> categories) {
        this.services = services;
        this.company = company;
        this.call = call;
        this.contacts = contacts;
        this.categories = categories;
    }

    void enter() {
        company.forbidden()
                .forEach(one -> services.preferences()
                        .forbid(call, contacts.get(one.contact()), one.channel(), one.reason())
                        .orThrow());
        List<String> known = services.campaigns().list(call, PageRequest.first(MOST)).orThrow().items().stream()
                .map(campaign -> campaign.data().name())
                .toList();
        company.campaigns().stream()
                .filter(campaign -> !known.contains(campaign.name()))
                .forEach(this::enter);
    }

    private void enter(CampaignEntry entry) {
        List<ContactId> recipients = company.contacts().stream()
                .filter(contact -> contact.lists().contains(entry.list()))
                .map(ContactEntry::key)
                .map(contacts::get)
                .toList();
        CampaignData data = new CampaignData(
                entry.name(),
                entry.subject(),
                entry.text(),
                entry.rich(),
                categories.get(entry.category()),
                recipients);
        services.campaigns()
                .create(CallContext.of(call.tenant(), new UserId(entry.user())), data)
                .orThrow();
    }
}
