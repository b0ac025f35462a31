package dev.kontor.mail.internal.domain;

/** Why a mail of a file can't be read (A14); docs/features/mail.md says when each is given. */
public enum UnreadableReason {
    EMPTY("empty"),
    NOT_A_MAIL("not-a-mail"),
    TOO_LARGE("too-large"),
    TOO_DEEP("too-deep"),
    TOO_MANY_PARTS("too-many-parts"),
    HEADER_TOO_LARGE("header-too-large"),
    BROKEN_MIME("broken-mime"),
    CANNOT_STORE("cannot-store");

    private final String word;

    UnreadableReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
