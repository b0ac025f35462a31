package dev.kontor.mail.internal.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Which time a mail gets (Q20): its Date header; the arrival if that is missing or in the future; the import if the
 * arrival isn't known either.
 *
 * @param flag what was odd, or null
 */
public record MailDate(Instant at, MailFlag flag) {

    /** Clocks of others may be ahead of ours by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** There was no mail before RFC 561; an older date is a machine without a clock. */
    private static final Instant FIRST_MAIL = Instant.parse("1971-01-01T00:00:00Z");

    public static MailDate of(Instant header, Instant arrival, Instant now) {
        if (believable(header, now)) {
            return new MailDate(earlier(header, now), null);
        }
        Instant instead = believable(arrival, now) ? earlier(arrival, now) : now;
        boolean future = header != null && header.isAfter(now);
        return new MailDate(instead, future ? MailFlag.DATE_IN_FUTURE : MailFlag.DATE_MISSING);
    }

    private static boolean believable(Instant time, Instant now) {
        return time != null && !time.isBefore(FIRST_MAIL) && !time.isAfter(now.plus(TOLERANCE));
    }

    private static Instant earlier(Instant time, Instant now) {
        return time.isAfter(now) ? now : time;
    }
}
