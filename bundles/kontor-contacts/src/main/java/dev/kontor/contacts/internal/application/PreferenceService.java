package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.PreferenceChanged;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.contacts.internal.domain.Snapshot;
import dev.kontor.contacts.internal.domain.Wish;
import dev.kontor.contacts.internal.persistence.ClientStore;
import dev.kontor.contacts.internal.persistence.ContactStore;
import dev.kontor.contacts.internal.persistence.ForbiddenChannels;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Kommunikationspräferenzen (C7). */
public final class PreferenceService implements CommunicationPreferences {
    private static final int MAX_REASON = 500;
    private static final int MAX_CONTACTS = 1_000;

    private final Guard guard;
    private final ForbiddenChannels forbidden;
    private final ContactStore contacts;
    private final ClientStore clients;
    private final Journal journal;

    public PreferenceService(
            Guard guard, ForbiddenChannels forbidden, ContactStore contacts, ClientStore clients, Journal journal) {
        this.guard = guard;
        this.forbidden = forbidden;
        this.contacts = contacts;
        this.clients = clients;
        this.journal = journal;
    }

    @Override
    public Outcome<List<ForbiddenChannel>> of(CallContext call, ContactId contact) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> contacts.find(contact).isPresent()
                        ? Outcome.done(forbidden.of(contact))
                        : Refusals.notFound("contact"));
    }

    @Override
    public Outcome<List<ForbiddenChannel>> ofClient(CallContext call, ClientId client) {
        return guard.read(
                call,
                ContactsModule.READ,
                caller -> clients.find(client).isPresent()
                        ? Outcome.done(forbidden.of(client))
                        : Refusals.notFound("client"));
    }

    @Override
    public Outcome<Void> forbid(CallContext call, ContactId contact, CommunicationChannel channel, String reason) {
        return guard.write(call, ContactsModule.WRITE, caller -> forbid(caller, Wish.of(contact, channel), reason));
    }

    @Override
    public Outcome<Void> forbidForClient(
            CallContext call, ClientId client, CommunicationChannel channel, String reason) {
        return guard.write(call, ContactsModule.WRITE, caller -> forbid(caller, Wish.of(client, channel), reason));
    }

    private Outcome<Void> forbid(Caller caller, Wish wish, String reason) {
        FieldChecks checks =
                new FieldChecks().required("channel", wish.channel()).line("reason", reason, MAX_REASON);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        if (!lockLiving(wish)) {
            return Refusals.notFound(wish.ownerKind());
        }
        if (forbidden.find(wish).isPresent()) {
            return Outcome.done();
        }
        forbidden.insert(wish, reason, caller, journal.now());
        return told(caller, "channel-forbidden", wish, Snapshot.NOTHING, said(wish, reason));
    }

    /** Whether it isn't deleted; whoever else changes what it wishes waits from here on. */
    private boolean lockLiving(Wish wish) {
        return wish.ofClient() ? clients.lock(wish.client()).isPresent() : contacts.lockLiving(wish.contact());
    }

    @Override
    public Outcome<Void> allow(CallContext call, ContactId contact, CommunicationChannel channel) {
        return guard.write(call, ContactsModule.WRITE, caller -> allow(caller, Wish.of(contact, channel)));
    }

    @Override
    public Outcome<Void> allowForClient(CallContext call, ClientId client, CommunicationChannel channel) {
        return guard.write(call, ContactsModule.WRITE, caller -> allow(caller, Wish.of(client, channel)));
    }

    private Outcome<Void> allow(Caller caller, Wish wish) {
        FieldChecks checks = new FieldChecks().required("channel", wish.channel());
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        if (!lockLiving(wish) && !known(wish)) {
            return Refusals.notFound(wish.ownerKind());
        }
        Optional<ForbiddenChannel> found = forbidden.find(wish);
        if (found.isEmpty()) {
            return Outcome.done();
        }
        forbidden.delete(wish);
        return told(caller, "channel-allowed", wish, said(wish, found.get().reason()), Snapshot.NOTHING);
    }

    private boolean known(Wish wish) {
        return wish.ofClient() ? clients.known(wish.client()) : contacts.known(wish.contact());
    }

    private Outcome<Void> told(
            Caller caller, String action, Wish wish, Map<String, String> before, Map<String, String> after) {
        journal.audit(caller, action, wish.ownerKind(), wish.owner(), wish.contact(), before, after);
        journal.raise(
                caller,
                ContactEvents.PREFERENCE_CHANGED,
                wish.owner(),
                new PreferenceChanged(wish.contact(), wish.client(), wish.channel(), before.isEmpty()));
        return Outcome.done();
    }

    private static Map<String, String> said(Wish wish, String reason) {
        Map<String, String> said = new HashMap<>();
        said.put("channel", wish.channel().name());
        said.put("reason", reason);
        return said;
    }

    @Override
    public Outcome<Map<ContactId, Instant>> forbidding(
            CallContext call, CommunicationChannel channel, List<ContactId> contactIds) {
        return guard.read(call, ContactsModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().required("channel", channel).required("contacts", contactIds);
            if (contactIds != null && contactIds.size() > MAX_CONTACTS) {
                checks.problem("contacts", "too-many", Map.of("max", String.valueOf(MAX_CONTACTS)));
            }
            return checks.passed()
                    ? Outcome.done(forbidden.forbidding(
                            channel,
                            contactIds.stream()
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList()))
                    : Refusals.invalid(checks);
        });
    }
}
