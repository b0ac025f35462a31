package dev.kontor.kernel.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.guard.Caller;
import java.io.IOException;
import java.util.Optional;

/**
 * Whoever keeps personal data of contacts: each module, and a host that likes to join. Registered as an OSGi service; it
 * is expected by its name from then on: while it is away, no export is made, and an erase waits for it.
 *
 * <p>Methods are called within a transaction of the tenant, also when the module is switched off for it.
 */
public interface PrivacyContributor {

    /** Stable and unique, for example {@code contacts}. */
    String name();

    /** Whether it knows who else a contact is; an erase asks nobody else before it has been asked. */
    default boolean identifies() {
        return false;
    }

    /** What it knows the contact by; empty for a contact that it doesn't know. */
    default Optional<Person> identify(Caller caller, ContactId contact) {
        return Optional.empty();
    }

    /** Gives all it keeps of the person. */
    void export(Caller caller, Person person, PersonalData data) throws IOException;

    /** Erases all it keeps of the person; called again until nothing more is found, so twice must be as good as once. */
    Erased erase(Caller caller, Person person);
}
