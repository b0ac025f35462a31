package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The state of contacts, for lists of others. */
public final class StateService implements LeadStates {
    private static final UUID FIRST = new UUID(0, 0);

    private final Guard guard;
    private final LeadStore leads;

    public StateService(Guard guard, LeadStore leads) {
        this.guard = guard;
        this.leads = leads;
    }

    @Override
    public Outcome<Map<ContactId, LeadStatus>> of(CallContext call, List<ContactId> contacts) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = new FieldChecks()
                    .required("contacts", contacts)
                    .that(contacts == null || contacts.size() <= PageRequest.MAX_SIZE, "contacts", "too-many");
            return checks.passed() ? Outcome.done(states(contacts)) : Refusals.invalid(checks);
        });
    }

    private Map<ContactId, LeadStatus> states(List<ContactId> contacts) {
        List<ContactId> wanted =
                contacts.stream().filter(Objects::nonNull).distinct().toList();
        Map<ContactId, LeadRecord> known = leads.findAll(wanted);
        Map<ContactId, LeadStatus> states = new LinkedHashMap<>();
        wanted.forEach(contact -> states.put(
                contact,
                Optional.ofNullable(known.get(contact))
                        .map(lead -> lead.state().status())
                        .orElse(LeadStatus.NONE)));
        return states;
    }

    @Override
    public Outcome<Slice<ContactId>> find(CallContext call, LeadStatus status, PageRequest page) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().required("status", status).page(page);
            Cursor cursor = page == null ? null : page.after();
            Optional<KeysetCursor> after = cursor == null ? Optional.empty() : KeysetCursor.read(cursor);
            checks.that(cursor == null || after.isPresent(), "cursor", "invalid");
            return checks.passed()
                    ? Outcome.done(find(status, after.map(KeysetCursor::id).orElse(FIRST), page.size()))
                    : Refusals.invalid(checks);
        });
    }

    private Slice<ContactId> find(LeadStatus status, UUID after, int size) {
        List<ContactId> found = leads.inState(status, after, size + 1);
        List<ContactId> shown = found.subList(0, Math.min(size, found.size()));
        Cursor next =
                found.size() > size ? new KeysetCursor("", shown.get(size - 1).value()).toCursor() : null;
        return new Slice<>(shown, next);
    }
}
