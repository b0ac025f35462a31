package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Reception;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** W3, W63, W74: who may see an entry, and who may change or send it. */
public final class Access {
    private final Guard guard;
    private final Journal journal;

    public Access(Guard guard, Journal journal) {
        this.guard = guard;
        this.journal = journal;
    }

    /** The entry, if the caller may see it; a look at somebody else's private one is audited. */
    Outcome<ContactEntry> readable(CallContext call, Caller caller, Optional<ContactEntry> found) {
        if (found.isEmpty()) {
            return Refusals.notFound("entry");
        }
        ContactEntry entry = found.get();
        if (visible(caller, entry)) {
            return Outcome.done(entry);
        }
        if (!caller.may(MessagingModule.READ_PRIVATE)) {
            return Refusals.notFound("entry");
        }
        return guard.write(call, MessagingModule.READ_PRIVATE, admin -> {
            journal.append(admin, "private-entry-seen", "contact-entry", entry.id(), Map.of());
            return Outcome.done(entry);
        });
    }

    /** The entry, if the caller sees it without looking at what is private to others. */
    Outcome<ContactEntry> seen(Caller caller, Optional<ContactEntry> found) {
        return found.filter(entry -> visible(caller, entry))
                .map(Outcome::done)
                .orElseGet(() -> Refusals.notFound("entry"));
    }

    /** The entry, if the caller may change and send it. */
    Outcome<ContactEntry> changeable(CallContext call, Caller caller, Optional<ContactEntry> found) {
        return readable(call, caller, found)
                .flatMap(entry -> mayChange(caller, entry)
                        ? Outcome.done(entry)
                        : Outcome.refused(new Refusal.Forbidden(MessagingModule.CHANGE_ANY.key())));
    }

    boolean mayChange(Caller caller, ContactEntry entry) {
        return caller.may(MessagingModule.CHANGE_ANY)
                || entry.createdBy().equals(caller.user())
                || entry.received() != null && entry.received().employees().contains(caller.user());
    }

    private static boolean visible(Caller caller, ContactEntry entry) {
        return entry.received() == null
                ? !entry.data().privateEntry() || concerns(caller, entry)
                : received(caller, entry);
    }

    /** W25, W26, A48: whose mailbox it came by; of a team's or everybody's only with the right to e-mails. */
    private static boolean received(Caller caller, ContactEntry entry) {
        Reception reception = entry.received();
        boolean own = caller.system()
                || entry.createdBy().equals(caller.user())
                || reception.employees().contains(caller.user());
        return own
                || !entry.data().privateEntry()
                        && caller.may(KernelModule.READ_EMAIL)
                        && (reception.everybody() || !Collections.disjoint(reception.teams(), caller.teams()));
    }

    private static boolean concerns(Caller caller, ContactEntry entry) {
        return caller.system()
                || entry.createdBy().equals(caller.user())
                || entry.data().recipients().stream()
                        .anyMatch(recipient -> caller.user().equals(recipient.user()));
    }
}
