package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Identified;
import dev.kontor.kernel.Versioned;
import java.util.List;

/** A contact that was saved, with others that may be the same person; the caller decides what to do about them. */
public record SavedContact(Contact contact, List<DuplicateHint> duplicates) implements Identified, Versioned {

    public SavedContact {
        duplicates = List.copyOf(duplicates);
    }

    /** The contact's. */
    @Override
    public ContactId id() {
        return contact.id();
    }

    /** The contact's. */
    @Override
    public long version() {
        return contact.version();
    }
}
