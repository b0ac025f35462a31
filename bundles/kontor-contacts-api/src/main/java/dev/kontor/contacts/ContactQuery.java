package dev.kontor.contacts;

/**
 * Which contacts are wanted; all conditions must hold (C3). Null means any.
 *
 * @param text words that occur in name, company, e-mail address or phone number: tolerant of case and umlauts (ü, ue
 *     and u are alike, ß and ss), phone numbers in any notation; wildcards are plain characters; up to 200 characters
 */
public record ContactQuery(String text, ClientId client, LabelId label, ListId list) {

    public static ContactQuery text(String text) {
        return new ContactQuery(text, null, null, null);
    }
}
