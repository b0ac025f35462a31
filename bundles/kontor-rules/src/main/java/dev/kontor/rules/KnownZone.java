package dev.kontor.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A33: a time zone by its name. What one Java has stored another may not know, as names come and go with its updates: so
 * what reads them needs another zone to fall back on.
 */
public final class KnownZone {

    private KnownZone() {}

    /** The zone of that name; empty without a name, and for one that this Java doesn't know. */
    public static Optional<ZoneId> named(String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
