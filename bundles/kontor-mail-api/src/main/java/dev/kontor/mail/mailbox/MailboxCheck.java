package dev.kontor.mail.mailbox;

/**
 * What a test of the connection showed (A24).
 *
 * @param problem null when all went well, else a stable word: {@code login-refused}, {@code host-unknown},
 *     {@code not-reachable}, {@code tls-failed}, {@code starttls-missing}, {@code timeout}, {@code address-forbidden},
 *     {@code connection-lost}, {@code folder-missing}, {@code not-imap}
 * @param idle whether the server tells of new mails by itself
 * @param mails how many there are in the inbox; null when it wasn't reached
 * @param sentFolder the folder of sent mails that was found, or null
 */
public record MailboxCheck(String problem, boolean idle, Long mails, String sentFolder) {}
