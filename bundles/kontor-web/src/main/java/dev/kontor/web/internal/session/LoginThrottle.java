package dev.kontor.web.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes guessing passwords slow: after some failures of a login name, or of an address, each further one doubles a
 * pause in which not even the right password is looked at. Kept in memory; the least recent entries make room.
 */
public final class LoginThrottle {

    static final int FREE_PER_LOGIN = 5;
    static final int FREE_PER_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MAX_ENTRIES = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    public LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last, Instant closedUntil) {}

    /** How long to wait before the next try; zero when it may be made now. */
    synchronized Duration pause(String login, String address) {
        Duration byLogin = pause(loginKey(login));
        Duration byAddress = pause(addressKey(address));
        return byLogin.compareTo(byAddress) > 0 ? byLogin : byAddress;
    }

    synchronized void failed(String login, String address) {
        failed(loginKey(login), FREE_PER_LOGIN);
        failed(addressKey(address), FREE_PER_ADDRESS);
    }

    synchronized void succeeded(String login) {
        failures.remove(loginKey(login));
    }

    private Duration pause(String key) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        return known == null || !known.closedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, known.closedUntil());
    }

    private void failed(String key, int free) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        boolean forgotten = before == null || before.last().plus(LONGEST).isBefore(now);
        int count = forgotten ? 1 : before.count() + 1;
        failures.put(key, new Failures(count, now, now.plus(pauseAfter(count - free))));
    }

    private static Duration pauseAfter(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(tooMany, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String loginKey(String login) {
        return "login " + login.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
