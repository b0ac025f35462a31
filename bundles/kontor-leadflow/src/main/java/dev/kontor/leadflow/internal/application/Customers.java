package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What we ask the contacts. As the kernel, not as the user: who may see a lead is decided here, and the permission that a
 * method documents is the only one it needs.
 */
public final class Customers {
    private final Contacts contacts;
    private final ContactDirectory directory;
    private final CustomerRecords records;
    private final Labels labels;
    private final ContactLists lists;

    public Customers(
            Contacts contacts, ContactDirectory directory, CustomerRecords records, Labels labels, ContactLists lists) {
        this.contacts = contacts;
        this.directory = directory;
        this.records = records;
        this.labels = labels;
        this.lists = lists;
    }

    /** Empty for an unknown or deleted contact; any other refusal is thrown, so that an event comes again later. */
    Optional<Contact> find(TenantId tenant, ContactId contact) {
        Outcome<Contact> found = contacts.get(CallContext.system(tenant), contact);
        return found.refusal() instanceof Refusal.NotFound ? Optional.empty() : Optional.of(found.orThrow());
    }

    Outcome<CustomerRecord> record(TenantId tenant, ContactId contact) {
        return records.of(CallContext.system(tenant), contact);
    }

    /** The names of those that are still there. */
    Outcome<Map<ContactId, String>> names(TenantId tenant, Collection<ContactId> wanted) {
        return directory.names(CallContext.system(tenant), List.copyOf(wanted)).map(found -> {
            Map<ContactId, String> names = new HashMap<>();
            found.forEach(match -> names.put(match.contact(), match.displayName()));
            return names;
        });
    }

    Outcome<Slice<ContactSummary>> search(TenantId tenant, String text, PageRequest page) {
        return contacts.find(CallContext.system(tenant), ContactQuery.text(text), page);
    }

    Outcome<Set<UUID>> lists(TenantId tenant) {
        return lists.list(CallContext.system(tenant))
                .map(all ->
                        all.stream().map(ContactList::id).map(id -> id.value()).collect(Collectors.toSet()));
    }

    Outcome<Set<UUID>> labels(TenantId tenant) {
        return labels.list(CallContext.system(tenant))
                .map(all -> all.stream().map(Label::id).map(id -> id.value()).collect(Collectors.toSet()));
    }

    Outcome<Void> label(TenantId tenant, ContactId contact, UUID label) {
        return labels.put(CallContext.system(tenant), contact, new LabelId(label));
    }
}
