package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** Labels and who has them. */
public interface Labels {

    /**
     * Creates a label. Permission {@code contacts.setup}. {@code Conflict(name-taken)} for a name in use, case
     * ignored. Audited.
     *
     * @param name 1 to 60 characters
     */
    Outcome<Label> create(CallContext call, String name);

    /** Deletes a label and takes it from all contacts. Permission {@code contacts.setup}. Idempotent. Audited. */
    Outcome<Void> delete(CallContext call, LabelId label);

    /** All labels by name. Permission {@code contacts.read}. */
    Outcome<List<Label>> list(CallContext call);

    /**
     * Puts a label on a contact. Permission {@code contacts.write}. Idempotent: only the first time it raises
     * {@link ContactEvents#LABELLED} and is audited.
     */
    Outcome<Void> put(CallContext call, ContactId contact, LabelId label);

    /** Takes a label from a contact. Permission {@code contacts.write}. Idempotent. Raises {@link ContactEvents#UNLABELLED}. */
    Outcome<Void> take(CallContext call, ContactId contact, LabelId label);
}
