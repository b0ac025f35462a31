package dev.kontor.rules;

import dev.kontor.kernel.Cursor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The place in a list that is sorted by a key with the id as tie break. What a client sends back is not trusted: what
 * can't be read is empty, and what can be read only names a place within what the caller may see anyway.
 *
 * @param at the key of the last row, as text
 * @param id the id of the last row
 */
public record KeysetCursor(String at, UUID id) {

    private static final int ID_BYTES = 16;
    private static final int MAX_LENGTH = 2_000;

    public static KeysetCursor of(Instant at, UUID id) {
        return new KeysetCursor(at.toString(), id);
    }

    public Cursor toCursor() {
        byte[] key = at.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + key.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key);
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** The place that a cursor names; empty when it wasn't made by {@link #toCursor()}. */
    public static Optional<KeysetCursor> read(Cursor cursor) {
        if (cursor.value().length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.value()));
            if (bytes.remaining() < ID_BYTES) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            String key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return key.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new KeysetCursor(key, id));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }

    /** The key as a time; empty when it isn't one, or lies outside the years that databases keep. */
    public Optional<Instant> time() {
        try {
            Instant time = Instant.parse(at);
            return time.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                            || time.isAfter(Instant.parse("9999-12-31T23:59:59Z"))
                    ? Optional.empty()
                    : Optional.of(time);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
