package dev.kontor.contacts;

import java.util.List;

/**
 * Which contacts are wanted; all conditions must hold (C3). Null means any.
 *
 * @param text words that occur in name, company, e-mail address or phone number: tolerant of case and umlauts (ü, ue
 *     and u are alike, ß and ss), phone numbers in any notation; wildcards are plain characters; up to 200 characters
 * @param filters conditions of other features, see {@link Contacts#filters}; up to 10
 */
public record ContactQuery(String text, ClientId client, LabelId label, ListId list, List<FilterChoice> filters) {

    public ContactQuery {
        filters = filters == null ? List.of() : List.copyOf(filters);
    }

    /** Without conditions of other features. */
    public ContactQuery(String text, ClientId client, LabelId label, ListId list) {
        this(text, client, label, list, List.of());
    }

    public static ContactQuery text(String text) {
        return new ContactQuery(text, null, null, null);
    }
}
