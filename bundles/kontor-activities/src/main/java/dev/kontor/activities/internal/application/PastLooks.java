package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activity;
import dev.kontor.activities.internal.domain.PastLook;
import dev.kontor.activities.internal.persistence.Courses;
import dev.kontor.kernel.TenantId;
import java.time.Instant;

/** N14: entries of interactions that go on, as they looked at a moment: before the first step that was told later. */
public final class PastLooks {

    private final Courses courses;

    public PastLooks(Courses courses) {
        this.courses = courses;
    }

    /** @param knownAt null for now */
    Activity at(TenantId tenant, Activity activity, Instant knownAt) {
        if (knownAt == null || activity.source() == null || activity.steps() == 0) {
            return activity;
        }
        return courses.before(tenant, activity.source(), activity.type(), knownAt)
                .map(look -> PastLook.shown(activity, look))
                .orElse(activity);
    }
}
