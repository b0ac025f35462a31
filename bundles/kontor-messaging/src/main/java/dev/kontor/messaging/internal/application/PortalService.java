package dev.kontor.messaging.internal.application;

import dev.kontor.host.HostCase;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.messaging.PublishedEntry;
import dev.kontor.messaging.internal.domain.Publication;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Optional;

/** What customers see of their service calls (W28). */
public final class PortalService implements PublishedEntries {
    private final Guard guard;
    private final EntryStore entries;
    private final Cases cases;

    public PortalService(Guard guard, EntryStore entries, Cases cases) {
        this.guard = guard;
        this.entries = entries;
        this.cases = cases;
    }

    @Override
    public Outcome<Slice<PublishedEntry>> ofCase(
            CallContext call, CaseRef serviceCall, ContactId customer, PageRequest page) {
        return guard.read(call, MessagingModule.PORTAL, caller -> {
            FieldChecks checks = new FieldChecks()
                    .required("case", serviceCall)
                    .required("customer", customer)
                    .page(page);
            return checks.passed() ? ofCase(caller, serviceCall, customer, page) : Refusals.invalid(checks);
        });
    }

    private Outcome<Slice<PublishedEntry>> ofCase(
            Caller caller, CaseRef serviceCall, ContactId customer, PageRequest page) {
        Optional<HostCase> own = cases.find(caller.tenant(), serviceCall)
                .filter(found -> customer.equals(found.mainContact()))
                .filter(found -> Publication.SERVICE_CALL.equals(found.kind()));
        return own.isEmpty()
                ? Refusals.notFound("case")
                : Places.read(page).map(after -> slice(serviceCall, after, page.size()));
    }

    private Slice<PublishedEntry> slice(CaseRef serviceCall, KeysetCursor after, int size) {
        List<ContactEntry> found = entries.published(serviceCall, after, size + 1);
        List<ContactEntry> shown = found.subList(0, Math.min(size, found.size()));
        Cursor next = found.size() > size ? place(shown.get(size - 1)) : null;
        return new Slice<>(
                shown.stream()
                        .filter(entry -> Publication.problem(
                                        entry.data().privateEntry(), Publication.SERVICE_CALL, entry.status())
                                .isEmpty())
                        .map(PortalService::shown)
                        .toList(),
                next);
    }

    private static PublishedEntry shown(ContactEntry entry) {
        return new PublishedEntry(
                entry.id(),
                entry.data().matchcode(),
                entry.data().text(),
                entry.data().rich(),
                entry.createdByName(),
                entry.sentAt() == null ? entry.createdAt() : entry.sentAt());
    }

    private static Cursor place(ContactEntry last) {
        return KeysetCursor.of(last.createdAt(), last.id().value()).toCursor();
    }
}
