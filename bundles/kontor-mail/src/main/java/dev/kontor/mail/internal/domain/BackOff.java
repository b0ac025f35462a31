package dev.kontor.mail.internal.domain;

import java.time.Duration;

/**
 * How long a mailbox is left alone after it failed: from a minute to half an hour, and after a refused login from ten
 * minutes to six hours, so that nobody's account is locked by us.
 */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 10;

    private BackOff() {}

    /** @param failures in a row, this one included */
    public static Duration after(MailboxProblem problem, int failures) {
        boolean refused = problem == MailboxProblem.LOGIN_REFUSED;
        Duration first = refused ? Duration.ofMinutes(10) : Duration.ofMinutes(1);
        Duration most = refused ? Duration.ofHours(6) : Duration.ofMinutes(30);
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
