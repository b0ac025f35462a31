package dev.kontor.mail;

/**
 * A mail of a file that can't be read (A14).
 *
 * @param position which mail of the file it is, from 1
 * @param reason why, a stable word: {@code empty}, {@code not-a-mail}, {@code too-large}, {@code too-deep},
 *     {@code too-many-parts}, {@code header-too-large}, {@code broken-mime}, {@code cannot-store}
 * @param head how it begins, as plain text, so that it can be found in the file; at most 2,000 characters; null for whoever may
 *     not read it (A48)
 */
public record UnreadableMail(long position, String reason, String head) {

    /** The same for whoever may not read its beginning. */
    public UnreadableMail withoutHead() {
        return new UnreadableMail(position, reason, null);
    }
}
