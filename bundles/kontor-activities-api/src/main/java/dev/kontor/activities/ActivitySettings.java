package dev.kontor.activities;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** How a tenant handles each type of activity (A49, A66, A70). Counts from the next call. */
public interface ActivitySettings {

    /** Of every registered type, and of those that were set and are gone, by key. Permission {@code activities.configure}. */
    Outcome<List<TypeSetting>> list(CallContext call);

    /**
     * Sets a type. Permission {@code activities.configure}. {@code Validation(type)} for one that isn't registered and was
     * never set; {@code Conflict} when the version isn't the stored one. Audited.
     */
    Outcome<TypeSetting> change(CallContext call, TypeSetting setting);
}
