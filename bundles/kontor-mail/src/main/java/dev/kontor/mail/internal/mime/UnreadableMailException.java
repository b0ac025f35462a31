package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.UnreadableReason;

/** A mail can't be read; never leaves this package's readers as a fault, see {@link MailReader}. */
final class UnreadableMailException extends Exception {
    private static final long serialVersionUID = 1L;

    private final UnreadableReason reason;

    UnreadableMailException(UnreadableReason reason) {
        super(reason.word());
        this.reason = reason;
    }

    UnreadableReason reason() {
        return reason;
    }
}
