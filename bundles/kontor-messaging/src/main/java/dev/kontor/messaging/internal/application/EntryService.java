package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.PublicationState;
import dev.kontor.messaging.internal.domain.EntryFilter;
import dev.kontor.messaging.internal.domain.EntryLock;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Map;

/** Contact entries: written, changed, listed, published. */
public final class EntryService implements ContactEntries {
    private final Guard guard;
    private final EntryStore entries;
    private final Access access;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Journal journal;
    private final IdSource ids;

    public EntryService(
            Guard guard,
            EntryStore entries,
            Access access,
            Drafting drafting,
            Publishing publishing,
            Journal journal,
            IdSource ids) {
        this.guard = guard;
        this.entries = entries;
        this.access = access;
        this.drafting = drafting;
        this.publishing = publishing;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public Outcome<ContactEntry> create(CallContext call, EntryData data) {
        return guard.write(
                call,
                MessagingModule.WRITE,
                caller -> drafting.draft(caller, data, null).map(draft -> create(caller, draft)));
    }

    private ContactEntry create(Caller caller, EntryData draft) {
        EntryId id = new EntryId(ids.next());
        ContactEntry entry = entries.insert(id, draft, caller.user(), caller.displayName(), journal.now());
        journal.entry(caller, "entry-created", id, Map.of("private", draft.privateEntry()));
        return entry;
    }

    @Override
    public Outcome<ContactEntry> change(CallContext call, EntryId entry, long version, EntryData data) {
        return guard.write(
                call,
                MessagingModule.WRITE,
                caller -> access.changeable(call, caller, entries.lock(entry))
                        .flatMap(before -> change(caller, before, version, data)));
    }

    private Outcome<ContactEntry> change(Caller caller, ContactEntry before, long version, EntryData data) {
        if (before.version() != version) {
            return Refusals.stale(before.version());
        }
        return drafting.draft(caller, data, before.data()).flatMap(draft -> {
            if (before.locked() && !EntryLock.permits(before.data(), draft)) {
                return Refusals.conflict(
                        "locked", "What the entry says can't be changed any more: it was sent, or it came in.");
            }
            ContactEntry after = publishing.checked(caller, entries.change(before.id(), draft, journal.now()));
            journal.entry(caller, "entry-changed", before.id(), Map.of("private", draft.privateEntry()));
            return Outcome.done(after);
        });
    }

    @Override
    public Outcome<ContactEntry> move(CallContext call, EntryId entry, EntryStatus status) {
        return guard.write(
                call,
                MessagingModule.WRITE,
                caller -> access.changeable(call, caller, entries.lock(entry))
                        .flatMap(before -> move(caller, before, status)));
    }

    private Outcome<ContactEntry> move(Caller caller, ContactEntry before, EntryStatus status) {
        if (status == null) {
            return Refusals.invalid("status", "required");
        }
        if (before.status() == status) {
            return Outcome.done(before);
        }
        if (!EntryLock.permits(status, before.locked())) {
            return Refusals.conflict("status", "The entry was sent, or it came in; it can't become a draft.");
        }
        ContactEntry after = publishing.checked(caller, entries.move(before.id(), status, journal.now()));
        journal.entry(caller, "entry-moved", before.id(), Map.of("status", status));
        return Outcome.done(after);
    }

    @Override
    public Outcome<ContactEntry> publish(CallContext call, EntryId entry, boolean published) {
        return guard.write(
                call,
                MessagingModule.PUBLISH,
                caller -> access.readable(call, caller, entries.lock(entry))
                        .flatMap(found -> publishing.publish(caller, found, published)));
    }

    @Override
    public Outcome<PublicationState> publication(CallContext call, EntryId entry) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> access.readable(call, caller, entries.find(entry))
                        .map(found -> publishing.state(caller, found)));
    }

    @Override
    public Outcome<ContactEntry> get(CallContext call, EntryId entry) {
        return guard.read(call, MessagingModule.READ, caller -> access.readable(call, caller, entries.find(entry)));
    }

    @Override
    public Outcome<Slice<EntrySummary>> list(CallContext call, EntryView view, EntryStatus status, PageRequest page) {
        return guard.read(
                call, MessagingModule.READ, caller -> list(caller, view, new EntryFilter(status, false), page));
    }

    @Override
    public Outcome<Slice<EntrySummary>> undelivered(CallContext call, EntryView view, PageRequest page) {
        return guard.read(call, MessagingModule.READ, caller -> list(caller, view, new EntryFilter(null, true), page));
    }

    private Outcome<Slice<EntrySummary>> list(Caller caller, EntryView view, EntryFilter filter, PageRequest page) {
        FieldChecks checks = new FieldChecks().required("view", view).page(page);
        return checks.passed()
                ? Places.read(page).map(after -> list(caller, view, filter, after, page.size()))
                : Refusals.invalid(checks);
    }

    private Slice<EntrySummary> list(Caller caller, EntryView view, EntryFilter filter, KeysetCursor after, int size) {
        List<EntrySummary> found = view == EntryView.MINE
                ? entries.mine(caller.user(), filter, after, size + 1)
                : entries.ofTeams(
                        caller.teams(), caller.user(), caller.may(KernelModule.READ_EMAIL), filter, after, size + 1);
        List<EntrySummary> shown = found.subList(0, Math.min(size, found.size()));
        Cursor next = found.size() > size ? Places.of(shown.get(size - 1)) : null;
        return new Slice<>(shown, next);
    }
}
