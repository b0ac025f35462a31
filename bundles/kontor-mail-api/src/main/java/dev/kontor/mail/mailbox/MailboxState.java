package dev.kontor.mail.mailbox;

import java.time.Instant;

/**
 * How it goes with a mailbox (A24).
 *
 * @param watching whether the server tells of new mails at this moment (IDLE)
 * @param attemptedAt when it was last looked at, or null
 * @param succeededAt when that last went well, or null
 * @param problem why it didn't go well the last time, a word of {@link MailboxCheck#problem()}; null when it did
 * @param sentProblem why sent mails can't be read, the inbox going on (A67): {@code folder-missing} or a word as before
 * @param failures how often in a row it didn't go well; the pauses grow with it
 * @param nextLookAt when it is looked at next at the latest
 * @param stored mails that were new
 * @param duplicates mails that were there already (A22)
 * @param unreadable mails that can't be read, see {@link Mailboxes#unreadable}
 */
public record MailboxState(
        boolean watching,
        Instant attemptedAt,
        Instant succeededAt,
        String problem,
        String sentProblem,
        int failures,
        Instant nextLookAt,
        long stored,
        long duplicates,
        long unreadable) {}
