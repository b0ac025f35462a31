package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.contacts.internal.domain.HandleNotation;
import dev.kontor.contacts.internal.persistence.DirectoryLookup;
import dev.kontor.contacts.internal.persistence.MemberHistory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who is it? Asked by other features for each mail and call. */
public final class DirectoryService implements ContactDirectory {
    private static final int MAX_NAMES = 200;

    private final Guard guard;
    private final DirectoryLookup lookup;
    private final MemberHistory history;
    private final Regions regions;

    public DirectoryService(Guard guard, DirectoryLookup lookup, MemberHistory history, Regions regions) {
        this.guard = guard;
        this.lookup = lookup;
        this.history = history;
        this.regions = regions;
    }

    @Override
    public Outcome<List<ContactMatch>> match(CallContext call, HandleKind kind, String value) {
        return guard.read(call, ContactsModule.READ, caller -> {
            if (kind == null || value == null) {
                return Outcome.done(List.of());
            }
            return regions.toRead(call, kind, value)
                    .map(region -> HandleNotation.normalize(kind, value, region)
                            .map(normalized -> oncePerRecord(lookup.withPoint(caller.tenant(), kind, normalized)))
                            .orElse(List.of()));
        });
    }

    private static List<ContactMatch> oncePerRecord(List<ContactMatch> oldestFirst) {
        Set<RecordId> seen = new HashSet<>();
        return oldestFirst.stream().filter(match -> seen.add(match.record())).toList();
    }

    @Override
    public Outcome<RecordMembers> members(CallContext call, ContactId contact) {
        return guard.read(call, ContactsModule.READ, caller -> {
            if (contact == null) {
                return Refusals.notFound("contact");
            }
            return lookup.members(caller.tenant(), contact)
                    .map(Outcome::done)
                    .orElseGet(() -> Refusals.notFound("contact"));
        });
    }

    @Override
    public Outcome<RecordMembers> members(CallContext call, ContactId contact, Instant knownAt) {
        return guard.read(call, ContactsModule.READ, caller -> {
            if (knownAt == null) {
                return Refusals.missing("knownAt");
            }
            if (contact == null) {
                return Refusals.notFound("contact");
            }
            return history.members(contact, knownAt).map(Outcome::done).orElseGet(() -> Refusals.notFound("contact"));
        });
    }

    @Override
    public Outcome<List<ContactId>> ofClient(CallContext call, ClientId client, Instant knownAt) {
        return guard.read(call, ContactsModule.READ, caller -> {
            if (client == null) {
                return Refusals.notFound("client");
            }
            return (knownAt == null ? history.ofClient(client) : history.ofClient(client, knownAt))
                    .map(Outcome::done)
                    .orElseGet(() -> Refusals.notFound("client"));
        });
    }

    @Override
    public Outcome<List<ContactMatch>> names(CallContext call, List<ContactId> contacts) {
        return guard.read(call, ContactsModule.READ, caller -> {
            if (contacts == null) {
                return Refusals.missing("contacts");
            }
            if (contacts.size() > MAX_NAMES) {
                return Refusals.invalid(
                        new FieldChecks().problem("contacts", "too-many", Map.of("max", String.valueOf(MAX_NAMES))));
            }
            return Outcome.done(lookup.named(
                    caller.tenant(),
                    contacts.stream().filter(Objects::nonNull).distinct().toList()));
        });
    }
}
