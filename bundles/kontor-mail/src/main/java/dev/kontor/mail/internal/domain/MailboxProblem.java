package dev.kontor.mail.internal.domain;

/** Why a mailbox can't be read; docs/features/mail.md says what to do about each. */
public enum MailboxProblem {
    LOGIN_REFUSED("login-refused"),
    HOST_UNKNOWN("host-unknown"),
    NOT_REACHABLE("not-reachable"),
    TLS_FAILED("tls-failed"),
    STARTTLS_MISSING("starttls-missing"),
    TIMEOUT("timeout"),
    ADDRESS_FORBIDDEN("address-forbidden"),
    CONNECTION_LOST("connection-lost"),
    FOLDER_MISSING("folder-missing"),
    NOT_IMAP("not-imap"),
    CANNOT_STORE("cannot-store");

    private final String word;

    MailboxProblem(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
