package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.Contact;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.internal.persistence.Membership;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings what the lead flow knows of contacts up to what contacts say now, whatever the event was that called for it: so
 * it may come twice, late, or in another order.
 */
public final class TakingIn {
    private final Customers customers;
    private final Membership membership;
    private final SetupStore setups;

    public TakingIn(Customers customers, Membership membership, SetupStore setups) {
        this.customers = customers;
        this.membership = membership;
        this.setups = setups;
    }

    /**
     * These contacts, and those that stood in a record with one that doesn't stand in it any more. The chosen lists can't
     * change meanwhile: whoever changes them decides anew for all leads that are there, so none may come in behind.
     */
    void takeIn(TenantId tenant, Collection<ContactId> contacts) {
        takeIn(tenant, contacts, setups.hold());
    }

    /** A contact whose event is on its way; that one decides again. Keeps nobody from changing the lists. */
    void takeInEarly(TenantId tenant, ContactId contact) {
        takeIn(tenant, List.of(contact), setups.get());
    }

    private void takeIn(TenantId tenant, Collection<ContactId> contacts, LeadflowSetup setup) {
        Deque<ContactId> open = new ArrayDeque<>(contacts);
        Set<ContactId> done = new HashSet<>();
        Set<UUID> records = new TreeSet<>();
        while (!open.isEmpty()) {
            ContactId contact = open.remove();
            if (done.add(contact)) {
                Optional<UUID> before = membership.recordOf(contact);
                Optional<UUID> after = takeIn(tenant, contact);
                after.ifPresent(records::add);
                before.filter(record -> !after.equals(before)).ifPresent(left -> {
                    records.add(left);
                    open.addAll(membership.contactsOf(left));
                });
            }
        }
        records.forEach(record -> membership.settle(record, setup.lists()));
    }

    /** The record it stands in now; empty when it is deleted. */
    private Optional<UUID> takeIn(TenantId tenant, ContactId id) {
        Optional<Contact> found = customers.find(tenant, id);
        if (found.isEmpty()) {
            membership.leave(id);
            return Optional.empty();
        }
        Contact contact = found.get();
        Set<UUID> lists =
                contact.lists().stream().map(list -> list.id().value()).collect(Collectors.toSet());
        membership.keep(id, contact.record().value(), lists);
        return Optional.of(contact.record().value());
    }
}
