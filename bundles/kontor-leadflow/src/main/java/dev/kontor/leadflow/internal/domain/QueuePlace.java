package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.Cursor;
import dev.kontor.rules.KeysetCursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the queue.
 *
 * @param at the last note of the lead that stood there; {@link #NO_NOTE} without one
 * @param contact the lead, as tie break
 * @param given the lead that was given out from here; the same, unless a promised call came in between
 */
public record QueuePlace(Instant at, UUID contact, UUID given) {

    /** Where leads without a note stand: before all others. */
    public static final Instant NO_NOTE = Instant.EPOCH;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final QueuePlace BEGINNING = new QueuePlace(NO_NOTE.minusSeconds(1), NOBODY, NOBODY);
    private static final String BETWEEN = " ";

    public static QueuePlace of(Instant at, UUID contact) {
        return new QueuePlace(at, contact, contact);
    }

    /** The beginning for null; empty for a cursor that isn't one of ours. */
    public static Optional<QueuePlace> read(Cursor cursor) {
        if (cursor == null) {
            return Optional.of(BEGINNING);
        }
        return KeysetCursor.read(cursor).flatMap(key -> {
            String[] parts = key.at().split(BETWEEN, -1);
            try {
                return parts.length == 2
                        ? new KeysetCursor(parts[0], key.id())
                                .time()
                                .map(at -> new QueuePlace(at, UUID.fromString(parts[1]), key.id()))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        });
    }

    /** Whether the lead that was given out from here stands elsewhere: a promised call. */
    public boolean gaveAnother() {
        return !given.equals(contact);
    }

    /** The same place, from which a lead was given out that stands elsewhere. */
    public QueuePlace giving(UUID lead) {
        return new QueuePlace(at, contact, lead);
    }

    public Cursor toCursor() {
        return new KeysetCursor(at + BETWEEN + contact, given).toCursor();
    }
}
