package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** The activity categories (Aktivitätsarten) of a tenant (W65). Every write is audited. */
public interface ActivityCategories {

    /** All of them by name, inactive ones too. Permission {@code messaging.read}. */
    Outcome<List<ActivityCategory>> list(CallContext call);

    /**
     * Makes one; {@code Conflict(name-taken)} for a name in use. Permission {@code messaging.setup}. Over REST with an
     * {@code Idempotency-Key}.
     */
    Outcome<ActivityCategory> create(CallContext call, CategoryData data);

    /**
     * Changes one; entries that were sent stay as they are. A stale version is {@code Conflict}. Permission
     * {@code messaging.setup}.
     */
    Outcome<ActivityCategory> change(CallContext call, CategoryId id, long version, CategoryData data);

    /**
     * Deletes one that no entry has; else {@code Conflict(in-use)}: it can only be made inactive. Permission
     * {@code messaging.setup}. Idempotent.
     */
    Outcome<Void> delete(CallContext call, CategoryId id);
}
