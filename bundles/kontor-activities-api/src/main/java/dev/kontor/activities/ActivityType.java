package dev.kontor.activities;

import java.util.Locale;

/**
 * A kind of activity (A7). The module brings EMAIL, CHAT, TICKET, CALL, NOTE and MEETING; a bundle brings another one
 * by registering this interface as an OSGi service. Activities of a type whose bundle is gone stay readable.
 */
public interface ActivityType {

    /** Stable, upper case, at most 40 characters, for example {@code EMAIL}. */
    String key();

    /** The name on pages, in German or English. */
    String displayName(Locale locale);

    /** The kind of source that an activity of this type points to, or null when it needs none (A6). */
    String sourceKind();
}
