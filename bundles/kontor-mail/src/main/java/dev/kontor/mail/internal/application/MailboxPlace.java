package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.persistence.MailboxStore.Stored;

/**
 * How far a folder of a mailbox was read.
 *
 * @param node who reads it
 * @param sent whether it is the folder of sent mails
 */
record MailboxPlace(Stored mailbox, String node, String folder, long validity, long lastUid, boolean sent) {

    MailboxPlace at(long uid) {
        return new MailboxPlace(mailbox, node, folder, validity, uid, sent);
    }
}
