package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.HostCase;
import dev.kontor.kernel.Cursor;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where in a list of cases, last opened first, somebody goes on. */
public record CasePlace(Instant openedAt, String id) {

    private static final CasePlace BEGINNING = new CasePlace(Instant.parse("9999-12-31T00:00:00Z"), "");

    /** The place that a cursor names, the beginning without one; empty for a cursor that isn't ours. */
    public static Optional<CasePlace> read(Cursor cursor) {
        return cursor == null
                ? Optional.of(BEGINNING)
                : KeysetCursor.read(cursor)
                        .flatMap(place -> place.time()
                                .map(at -> new CasePlace(at, place.id().toString())));
    }

    public static Cursor after(HostCase last) {
        return KeysetCursor.of(last.openedAt(), UUID.fromString(last.id().value()))
                .toCursor();
    }
}
