package dev.kontor.activities.internal.application;

import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What we ask the contact directory. As the kernel, not as the user: who may see an activity is decided by its team,
 * and the permission that a method documents is the only one it needs.
 */
public final class KnownContacts {

    private final ContactDirectory directory;

    public KnownContacts(ContactDirectory directory) {
        this.directory = directory;
    }

    Outcome<ContactMatch> find(TenantId tenant, ContactId contact) {
        return directory
                .names(CallContext.system(tenant), List.of(contact))
                .flatMap(found -> found.isEmpty()
                        ? Outcome.refused(new Refusal.NotFound("contact"))
                        : Outcome.done(found.get(0)));
    }

    /** The contacts of the customer record that this one stands in. */
    Outcome<List<ContactId>> joinedWith(TenantId tenant, ContactId contact) {
        return directory.members(CallContext.system(tenant), contact).map(RecordMembers::contacts);
    }

    /** The same as it was known at a moment. */
    Outcome<List<ContactId>> joinedWith(TenantId tenant, ContactId contact, Instant knownAt) {
        return knownAt == null
                ? joinedWith(tenant, contact)
                : directory
                        .members(CallContext.system(tenant), contact, knownAt)
                        .map(RecordMembers::contacts);
    }

    /** The contacts of a company and of their records. */
    Outcome<List<ContactId>> ofClient(TenantId tenant, ClientId client, Instant knownAt) {
        return directory.ofClient(CallContext.system(tenant), client, knownAt);
    }

    /** For each handle who has it; a refusal is thrown, so that an event comes again later. */
    List<List<ContactMatch>> having(TenantId tenant, Collection<Handle> handles) {
        Map<String, List<ContactMatch>> found = new LinkedHashMap<>();
        for (Handle handle : handles) {
            found.computeIfAbsent(handle.kind() + handle.value(), same -> having(tenant, handle));
        }
        return List.copyOf(found.values());
    }

    List<ContactMatch> having(TenantId tenant, Handle handle) {
        return directory
                .match(CallContext.system(tenant), handle.kind(), handle.value())
                .orThrow();
    }

    /** The names of those that are still there. */
    Outcome<Map<ContactId, String>> names(TenantId tenant, Collection<ContactId> contacts) {
        List<ContactId> wanted = contacts.stream().distinct().toList();
        Map<ContactId, String> names = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += PageRequest.MAX_SIZE) {
            List<ContactId> some = wanted.subList(from, Math.min(from + PageRequest.MAX_SIZE, wanted.size()));
            Outcome<List<ContactMatch>> found = directory.names(CallContext.system(tenant), new ArrayList<>(some));
            if (!found.isDone()) {
                return Outcome.refused(found.refusal());
            }
            found.orThrow().forEach(match -> names.put(match.contact(), match.displayName()));
        }
        return Outcome.done(names);
    }
}
