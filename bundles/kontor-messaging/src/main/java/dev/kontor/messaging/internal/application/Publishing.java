package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.PublicationState;
import dev.kontor.messaging.internal.domain.Publication;
import dev.kontor.messaging.internal.persistence.EntryStore;
import java.util.Map;
import java.util.Optional;

/** W28–W30, W66: shows entries to customers, and takes that back when it must not be any more. */
public final class Publishing {
    private final EntryStore entries;
    private final Cases cases;
    private final Journal journal;

    public Publishing(EntryStore entries, Cases cases, Journal journal) {
        this.entries = entries;
        this.cases = cases;
        this.journal = journal;
    }

    Outcome<ContactEntry> publish(Caller caller, ContactEntry entry, boolean wished) {
        if (entry.published() == wished) {
            return Outcome.done(entry);
        }
        Optional<String> problem = wished ? problem(caller.tenant(), entry.data(), entry.status()) : Optional.empty();
        if (problem.isPresent()) {
            return Refusals.conflict(problem.get(), "The entry must not be published: " + problem.get() + ".");
        }
        ContactEntry after = entries.publish(entry.id(), wished, journal.now());
        journal.entry(
                caller, wished ? "entry-published" : "entry-unpublished", entry.id(), Map.of("published", wished));
        return Outcome.done(after);
    }

    /** The entry as it was changed, without its publication where that must not stay. */
    ContactEntry checked(Caller caller, ContactEntry changed) {
        if (!changed.published()) {
            return changed;
        }
        Optional<String> problem = problem(caller.tenant(), changed.data(), changed.status());
        if (problem.isEmpty()) {
            return changed;
        }
        journal.append(caller, "entry-withdrawn", "contact-entry", changed.id(), Map.of("rule", problem.get()));
        return entries.publish(changed.id(), false, journal.now());
    }

    /** For a button: what is published can be taken back whatever the rules say. */
    PublicationState state(Caller caller, ContactEntry entry) {
        String reason = caller.may(MessagingModule.PUBLISH) ? null : "forbidden";
        if (reason == null && !entry.published()) {
            reason = problem(caller.tenant(), entry.data(), entry.status()).orElse(null);
        }
        return new PublicationState(entry.published(), reason == null, reason);
    }

    Optional<String> problem(TenantId tenant, EntryData data, EntryStatus status) {
        return Publication.problem(data.privateEntry(), cases.kind(tenant, data.mainCase()), status);
    }
}
