package dev.kontor.mail.internal.domain;

/** What can be odd about a mail that is stored all the same (Q26); docs/features/mail.md says when each is set. */
public enum MailFlag {
    DATE_MISSING("date-missing"),
    DATE_IN_FUTURE("date-in-future"),
    FROM_MISSING("from-missing"),
    MESSAGE_ID_MISSING("message-id-missing"),
    MESSAGE_ID_REUSED("message-id-reused"),
    BROKEN_MIME("broken-mime"),
    CHARSET_UNKNOWN("charset-unknown"),
    TEXT_UNDECODABLE("text-undecodable"),
    TEXT_CUT("text-cut"),
    SUBJECT_CUT("subject-cut"),
    ADDRESSES_CUT("addresses-cut"),
    ATTACHMENTS_CUT("attachments-cut");

    private final String word;

    MailFlag(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
