package dev.kontor.demo.internal;

import dev.kontor.demo.internal.Company.CaseEntry;
import dev.kontor.demo.internal.Company.CategoryEntry;
import dev.kontor.demo.internal.Company.MessageEntry;
import dev.kontor.demo.internal.Company.RecipientEntry;
import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.SubjectPrefixes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases and contact entries of the sample company. An entry whose author has one of this matchcode is there already. */
final class CompanyEntries {
    private static final int MOST = 200;

    private final Services services;
    private final Company company;
    private final CallContext call;
    private final Map<String, ContactId> contacts;
    private final Map<String, CategoryId> categories = new HashMap<>();
    private final Map<String, CaseRef> cases = new HashMap<>();

    CompanyEntries(Services services, Company company, CallContext call, Map<String, ContactId> contacts) {
        this.services = services;
        this.company = company;
        this.call = call;
        this.contacts = contacts;
    }

    void enter() {
        settings();
        categories();
        cases();
        company.entries().stream().filter(entry -> !isThere(entry)).forEach(this::enter);
        new CompanyCampaigns(services, company, call, contacts, categories).enter();
    }

    private void settings() {
        if (services.texts().prefixes(call).orThrow().version() == 0) {
            services.texts()
                    .changePrefixes(call, new SubjectPrefixes(0, company.prefixes()))
                    .orThrow();
        }
        company.signatures()
                .forEach(one -> services.texts()
                        .changeSignature(as(one.user()), one.text())
                        .orThrow());
    }

    private void categories() {
        for (ActivityCategory known : services.categories().list(call).orThrow()) {
            categories.put(known.name(), known.id());
        }
        for (CategoryEntry entry : company.categories()) {
            categories.computeIfAbsent(
                    entry.name(),
                    name -> services.categories()
                            .create(call, new CategoryData(name, entry.options(), true))
                            .orThrow()
                            .id());
        }
    }

    private void cases() {
        PageRequest all = PageRequest.first(MOST);
        for (HostCase known : services.cases().list(call, all).orThrow().items()) {
            cases.put(known.number(), known.id());
        }
        for (CaseEntry entry : company.cases()) {
            cases.computeIfAbsent(
                    entry.number(),
                    number -> services.cases()
                            .open(
                                    call,
                                    new CaseData(number, entry.kind(), entry.title(), contacts.get(entry.contact())))
                            .orThrow()
                            .id());
        }
    }

    private boolean isThere(MessageEntry entry) {
        return services
                .entries()
                .list(as(entry.user()), EntryView.MINE, null, PageRequest.first(MOST))
                .orThrow()
                .items()
                .stream()
                .map(EntrySummary::matchcode)
                .anyMatch(entry.matchcode()::equals);
    }

    private void enter(MessageEntry entry) {
        CallContext author = as(entry.user());
        ContactEntry written = services.entries().create(author, data(entry)).orThrow();
        if (entry.message()) {
            services.sending()
                    .send(author, written.id(), written.version(), SendingWay.MESSAGE, List.of())
                    .orThrow();
        }
        if (entry.status() != EntryStatus.DRAFT) {
            services.entries().move(author, written.id(), entry.status()).orThrow();
        }
        if (entry.published()) {
            services.entries().publish(author, written.id(), true).orThrow();
        }
    }

    private EntryData data(MessageEntry entry) {
        return new EntryData(
                entry.matchcode(),
                entry.text(),
                entry.rich(),
                categories.get(entry.category()),
                entry.recipients().stream().map(this::recipient).toList(),
                null,
                cases.get(entry.caseNumber()),
                entry.privateEntry(),
                entry.team() == null ? null : new TeamId(entry.team()));
    }

    private Recipient recipient(RecipientEntry entry) {
        if (entry.contact() != null) {
            return Recipient.contact(entry.role(), contacts.get(entry.contact()));
        }
        return entry.user() != null
                ? Recipient.user(entry.role(), new UserId(entry.user()))
                : Recipient.email(entry.role(), entry.email());
    }

    private CallContext as(String user) {
        return CallContext.of(call.tenant(), new UserId(user));
    }
}
