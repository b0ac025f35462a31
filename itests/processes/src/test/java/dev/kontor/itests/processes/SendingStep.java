package dev.kontor.itests.processes;

/** Where in the middle of sending a process is killed, and what of that only SMTP itself leaves in doubt. */
enum SendingStep {
    /** The attempt is stored; nobody was called yet. */
    BEGUN(false, 0),
    /** The server was told the sender and the recipient. */
    RCPT(false, 0),
    /** The server was told that the mail comes. */
    DATA(false, 0),
    /** The server has all of the mail but its end. */
    CONTENT(false, 0),
    /** It is stored that the mail may have gone out; it hasn't. */
    HANDED_OVER(true, 0),
    /** The server has the end of the mail; its answer never came. */
    ENDED(true, 1),
    /** The answer has come, and isn't stored. */
    ANSWERED(true, 1),
    /** The answer is stored. */
    STORED(false, 1);

    /** Whether nobody can know any more. */
    final boolean doubtful;

    /** How many mails the server has when the process is dead. */
    final int delivered;

    SendingStep(boolean doubtful, int delivered) {
        this.doubtful = doubtful;
        this.delivered = delivered;
    }
}
