package dev.kontor.activities.internal.application;

import dev.kontor.activities.LastContact;
import dev.kontor.activities.internal.persistence.FigureScope;
import dev.kontor.activities.internal.persistence.LastContactTable;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.rules.FieldChecks;
import java.time.Duration;

/** When a contact and we have spoken, by the very conditions by which figures are counted (C35). */
public final class LastContacts {

    private static final Duration LATELY = Duration.ofDays(LastContact.DAYS);

    private final LastContactTable table;
    private final ActivityTypes types;
    private final KnownContacts contacts;
    private final KontorClock clock;

    public LastContacts(LastContactTable table, ActivityTypes types, KnownContacts contacts, KontorClock clock) {
        this.table = table;
        this.types = types;
        this.contacts = contacts;
        this.clock = clock;
    }

    Outcome<LastContact> of(Caller caller, ContactId contact) {
        FieldChecks checks = new FieldChecks().required("contact", contact);
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        return contacts.joinedWith(caller.tenant(), contact)
                .map(joined -> new FigureScope(caller.tenant(), types.seenBy(caller), joined, null, null, true, null))
                .map(scope -> table.lastContact(scope, clock.instant().minus(LATELY)));
    }
}
