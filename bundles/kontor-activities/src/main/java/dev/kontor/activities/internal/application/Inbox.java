package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.Candidate;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inbox as agents work on it: they see what came by their teams' and their own channels (A1, A4). */
public final class Inbox implements UnassignedInbox {

    private final Guard guard;
    private final WaitingItems items;
    private final ActivityTypes types;
    private final KnownContacts contacts;
    private final Assigning assigning;
    private final SenderBecomesContact senderBecomesContact;
    private final Waiting waiting;

    public Inbox(
            Guard guard,
            WaitingItems items,
            ActivityTypes types,
            KnownContacts contacts,
            Assigning assigning,
            SenderBecomesContact senderBecomesContact,
            Waiting waiting) {
        this.guard = guard;
        this.items = items;
        this.types = types;
        this.contacts = contacts;
        this.assigning = assigning;
        this.senderBecomesContact = senderBecomesContact;
        this.waiting = waiting;
    }

    @Override
    public Outcome<Slice<Unassigned>> list(CallContext call, PageRequest page) {
        return guard.read(call, ActivitiesModule.ASSIGN, caller -> {
            FieldChecks checks = new FieldChecks();
            KeysetCursor after = TimelineRules.place(checks, page);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Visibility visibility = types.seenBy(caller);
            List<WaitingItem> found = items.newest(visibility, after, page.size() + 1);
            return contacts.names(
                            caller.tenant(),
                            found.stream()
                                    .flatMap(item -> item.candidates().stream())
                                    .toList())
                    .map(names ->
                            slice(found, page.size()).map(item -> EmailContent.shown(visibility, shown(item, names))));
        });
    }

    @Override
    public Outcome<Long> count(CallContext call) {
        return guard.read(call, ActivitiesModule.ASSIGN, caller -> Outcome.done(items.count(types.seenBy(caller))));
    }

    @Override
    public Outcome<Activity> assign(CallContext call, UnassignedId id, ContactId contact) {
        return guard.write(call, ActivitiesModule.ASSIGN, caller -> {
            FieldChecks checks = new FieldChecks().required("contact", contact);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            return locked(caller, id)
                    .flatMap(item -> readable(caller, item))
                    .flatMap(item -> assigning.assign(caller, item, contact))
                    .map(activity -> EmailContent.shown(types.seenBy(caller), activity));
        });
    }

    @Override
    public Outcome<ContactId> createContact(CallContext call, UnassignedId id) {
        return guard.write(
                call,
                ActivitiesModule.ASSIGN,
                caller -> seen(caller, id == null ? Optional.empty() : items.find(id))
                        .flatMap(item -> readable(caller, item))
                        .flatMap(item -> senderBecomesContact.create(call, caller, item)));
    }

    @Override
    public Outcome<Void> dismiss(CallContext call, UnassignedId id) {
        return guard.write(
                call,
                ActivitiesModule.ASSIGN,
                caller -> locked(caller, id).flatMap(item -> switch (item.state()) {
                    case ASSIGNED -> Outcome.refused(Conflicts.assigned());
                    case DISMISSED -> Outcome.done();
                    case WAITING -> {
                        waiting.dismiss(caller, item);
                        yield Outcome.done();
                    }
                }));
    }

    private Outcome<WaitingItem> locked(Caller caller, UnassignedId id) {
        return seen(caller, id == null ? Optional.empty() : items.lock(id));
    }

    private Outcome<WaitingItem> seen(Caller caller, Optional<WaitingItem> item) {
        return item.filter(found -> items.visible(found.id(), types.seenBy(caller)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("unassigned interaction")));
    }

    /** A contact made of it would tell whom a hidden e-mail came from, and whoever assigns it becomes its owner. */
    private Outcome<WaitingItem> readable(Caller caller, WaitingItem item) {
        CleanInteraction interaction = item.interaction();
        return EmailContent.hidden(types.seenBy(caller), interaction)
                ? Outcome.refused(new Refusal.Forbidden(KernelModule.READ_EMAIL.key()))
                : Outcome.done(item);
    }

    private static Slice<WaitingItem> slice(List<WaitingItem> found, int size) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        WaitingItem last = found.get(size - 1);
        Cursor next = KeysetCursor.of(last.interaction().occurredAt(), last.id().value())
                .toCursor();
        return new Slice<>(found.subList(0, size), next);
    }

    private static Unassigned shown(WaitingItem item, Map<ContactId, String> names) {
        CleanInteraction interaction = item.interaction();
        return new Unassigned(
                item.id(),
                interaction.type(),
                interaction.direction(),
                interaction.source(),
                interaction.occurredAt(),
                item.recordedAt(),
                interaction.participants(),
                interaction.subject(),
                interaction.snippet(),
                interaction.team(),
                interaction.owner(),
                interaction.flags(),
                item.reason(),
                item.candidates().stream()
                        .filter(names::containsKey)
                        .map(contact -> new Candidate(contact, names.get(contact)))
                        .toList());
    }
}
