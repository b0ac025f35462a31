package dev.kontor.demo.internal;

import dev.kontor.activities.NewActivity;
import dev.kontor.contacts.ContactList;
import dev.kontor.demo.internal.Company.ActivityEntry;
import dev.kontor.demo.internal.Company.ContactEntry;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.MailUpload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Enters the company and its week. The lists come last and are the sign that all is there: a start that was interrupted
 * goes on where it was, and what a user deletes later doesn't come back.
 */
final class CompanyWeek {

    private static final String MAIL_FILE = "week.mbox";

    private final Services services;
    private final CompanyFiles files;

    CompanyWeek(Services services, CompanyFiles files) {
        this.services = services;
        this.files = files;
    }

    /** Whether there was something to enter. */
    boolean enter() {
        Company company = files.company();
        new CompanySetup(services, company).run();
        CallContext call = CallContext.of(
                new TenantId(company.tenant().id()),
                new UserId(company.users().get(0).id()));
        if (isComplete(company, call)) {
            return false;
        }
        Week week =
                new Week(services.clock().instant(), ZoneId.of(company.tenant().zone()));
        Map<String, ContactId> contacts = contacts(company, call, week);
        mails(call, week);
        new CompanyEntries(services, company, call, contacts).enter();
        new CompanyCalls(services, files.calls(), call, week, contacts).enter();
        lists(company, call, contacts);
        return true;
    }

    private boolean isComplete(Company company, CallContext call) {
        String last = company.lists().get(company.lists().size() - 1);
        return services.lists().list(call).orThrow().stream()
                .map(ContactList::name)
                .anyMatch(last::equals);
    }

    private Map<String, ContactId> contacts(Company company, CallContext call, Week week) {
        CompanyContacts entered = new CompanyContacts(services, company, call);
        entered.makeClientsAndLabels();
        Map<String, ContactId> contacts = new HashMap<>();
        for (ContactEntry entry : company.contacts()) {
            Optional<ContactId> known = entered.known(entry);
            ContactId contact = known.orElseGet(() -> entered.make(entry));
            contacts.put(entry.key(), contact);
            if (known.isEmpty()) {
                company.activities().stream()
                        .filter(activity -> activity.contact().equals(entry.key()))
                        .forEach(activity -> record(call.tenant(), contact, activity, week));
            }
        }
        return contacts;
    }

    private void record(TenantId tenant, ContactId contact, ActivityEntry entry, Week week) {
        CallContext colleague = CallContext.of(tenant, new UserId(entry.user()));
        services.activities()
                .record(
                        colleague,
                        new NewActivity(
                                contact,
                                entry.type(),
                                Direction.valueOf(entry.direction()),
                                source(entry),
                                week.at(entry.day(), entry.time()),
                                new TeamId(entry.team()),
                                null,
                                entry.subject(),
                                entry.sender(),
                                entry.snippet()))
                .orThrow();
    }

    private static SourceRef source(ActivityEntry entry) {
        if (entry.source() == null) {
            return null;
        }
        int colon = entry.source().indexOf(':');
        return new SourceRef(entry.source().substring(0, colon), entry.source().substring(colon + 1));
    }

    private void mails(CallContext call, Week week) {
        byte[] mails = week.dated(files.mails()).getBytes(StandardCharsets.UTF_8);
        services.mails()
                .run(
                        call,
                        new MailUpload(MAIL_FILE, new ByteArrayInputStream(mails), (long) mails.length),
                        progress -> {})
                .orThrow();
    }

    private void lists(Company company, CallContext call, Map<String, ContactId> contacts) {
        Map<String, ContactList> there = new HashMap<>();
        services.lists().list(call).orThrow().forEach(list -> there.put(list.name(), list));
        for (String name : company.lists()) {
            ContactList list = there.containsKey(name)
                    ? there.get(name)
                    : services.lists().create(call, name).orThrow();
            company.contacts().stream()
                    .filter(entry -> entry.lists().contains(name))
                    .forEach(entry -> services.lists()
                            .add(call, list.id(), contacts.get(entry.key()))
                            .orThrow());
        }
    }
}
