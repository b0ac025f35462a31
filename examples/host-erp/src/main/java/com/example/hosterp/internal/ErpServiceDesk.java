package com.example.hosterp.internal;

import com.example.hosterp.ServiceDesk;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;

/** The service desk: what happens here is on the timeline of Kontor's contact. */
public final class ErpServiceDesk implements ServiceDesk {

    private final Books books;
    private final Activities activities;

    public ErpServiceDesk(Books books, Activities activities) {
        this.books = books;
        this.activities = activities;
    }

    @Override
    public Outcome<CaseRef> open(TenantId tenant, UserId user, String number, String title, ContactId contact) {
        CaseRef id = books.open(tenant, number, ServiceCall.KEY, title, contact);
        Outcome<Activity> recorded = activities.record(CallContext.of(tenant, user), entry(id, number, title, contact));
        if (!recorded.isDone()) {
            books.forget(id);
        }
        return recorded.map(activity -> id);
    }

    private static NewActivity entry(CaseRef id, String number, String title, ContactId contact) {
        return new NewActivity(
                contact,
                ServiceCall.KEY,
                Direction.IN,
                new SourceRef(ServiceCall.SOURCE, id.value()),
                Instant.now(),
                null,
                null,
                number + ": " + title,
                null,
                null);
    }

    @Override
    public void close(TenantId tenant, CaseRef id) {
        books.close(tenant, id);
    }
}
