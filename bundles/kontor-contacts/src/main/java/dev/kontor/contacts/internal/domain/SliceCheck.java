package dev.kontor.contacts.internal.domain;

import dev.kontor.kernel.PageRequest;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.Optional;

/** G6: which part of a list is wanted. */
public final class SliceCheck {

    private SliceCheck() {}

    /** Where to go on; null for the beginning. Counts only if the checks passed. */
    public static KeysetCursor check(FieldChecks checks, PageRequest page) {
        checks.page(page);
        if (page == null || page.after() == null) {
            return null;
        }
        Optional<KeysetCursor> after = KeysetCursor.read(page.after());
        checks.that(after.isPresent(), "cursor", "malformed");
        return after.orElse(null);
    }
}
