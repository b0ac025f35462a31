package dev.kontor.contacts;

/**
 * Which client companies are wanted; all conditions hold together.
 *
 * @param text as in {@link ContactQuery}, or null
 * @param parent those directly below this company, or null
 */
public record ClientQuery(String text, ClientId parent) {

    /** By text alone. */
    public static ClientQuery text(String text) {
        return new ClientQuery(text, null);
    }
}
