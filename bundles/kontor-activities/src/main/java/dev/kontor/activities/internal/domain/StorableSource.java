package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.SourceRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The pointer to a source as it can be stored: an id that is too long or has characters that no database keeps is
 * replaced by its digest, so that two sources never become one by being shortened.
 */
public final class StorableSource {

    public static final String MISSING = "source-missing";
    public static final String REPLACED = "source-replaced";

    /** How long ids of teams and users may be. */
    public static final int MAX_HOST_ID = 64;

    private StorableSource() {}

    /** @param event what stands for the source when there is none */
    public static SourceRef of(SourceRef source, EventId event, Set<String> flags) {
        if (source == null) {
            flags.add(MISSING);
            return new SourceRef("event", event.toString());
        }
        String kind = storable(source.kind(), SourceFits.MAX_KIND) ? source.kind() : "other";
        String id = storable(source.id(), SourceFits.MAX_ID) ? source.id() : digest(source);
        if (!kind.equals(source.kind()) || !id.equals(source.id())) {
            flags.add(REPLACED);
        }
        return kind.equals(source.kind()) ? new SourceRef(kind, id) : new SourceRef(kind, digest(source));
    }

    /** Whether a database can keep the text as it is. */
    public static boolean storable(String value, int max) {
        return value != null
                && !value.isBlank()
                && value.codePointCount(0, value.length()) <= max
                && value.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE);
    }

    private static String digest(SourceRef source) {
        try {
            byte[] content = (source.kind() + '\n' + source.id()).getBytes(StandardCharsets.UTF_16);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
