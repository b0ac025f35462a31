package dev.kontor.contacts;

import java.util.List;

/** A contact that was saved, with others that may be the same person; the caller decides what to do about them. */
public record SavedContact(Contact contact, List<DuplicateHint> duplicates) {

    public SavedContact {
        duplicates = List.copyOf(duplicates);
    }
}
