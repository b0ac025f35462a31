package dev.kontor.messaging;

import dev.kontor.kernel.Versioned;
import java.util.Map;

/**
 * What stands before the subject of mails, by the area their main case is of (for example {@code SERVICE_CALL}).
 *
 * @param version 0 when nothing was ever set
 * @param byCaseKind up to 50; each prefix one line, 1 to 50 characters
 */
public record SubjectPrefixes(long version, Map<String, String> byCaseKind) implements Versioned {

    public SubjectPrefixes {
        byCaseKind = byCaseKind == null ? Map.of() : Map.copyOf(byCaseKind);
    }
}
