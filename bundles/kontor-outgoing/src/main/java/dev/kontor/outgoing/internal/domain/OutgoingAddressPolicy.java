package dev.kontor.outgoing.internal.domain;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom Kontor may call: the public internet, and what an administrator allowed by host and port. Decided by the
 * addresses that will really be connected to, all of them; hosts that look like numbers but aren't addresses as
 * everybody writes them are refused before anybody interprets them.
 */
public final class OutgoingAddressPolicy {
    private static final Pattern TARGET = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:\\[\\]]+):([0-9]{1,5})");
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("(?i)(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern ADDRESS_4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Set<String> allowed;

    private OutgoingAddressPolicy(Set<String> allowed) {
        this.allowed = allowed;
    }

    /**
     * @param allowed targets as {@code host:port} with spaces between
     */
    public static OutgoingAddressPolicy allowing(String allowed) {
        Set<String> targets = Arrays.stream(allowed.strip().split("\\s+"))
                .filter(target -> !target.isEmpty())
                .map(OutgoingAddressPolicy::target)
                .collect(Collectors.toUnmodifiableSet());
        return new OutgoingAddressPolicy(targets);
    }

    private static String target(String text) {
        if (!TARGET.matcher(text).matches()) {
            throw new IllegalArgumentException("Not host:port: " + text);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Why the address must not be called, as far as it says so itself. */
    public Optional<String> problem(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return Optional.of("only http and https are called");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("user and password don't belong into an address");
        }
        return address.getHost() == null ? Optional.of("the address names no host") : problem(address.getHost());
    }

    /** Why the host must not be called, as far as its spelling says so. */
    public Optional<String> problem(String host) {
        boolean odd = LOOKS_LIKE_A_NUMBER.matcher(host).matches()
                && !ADDRESS_4.matcher(host).matches();
        return odd || host.contains("%")
                ? Optional.of("the host is a number that different programs understand differently")
                : Optional.empty();
    }

    /** Whether a host that stands for these addresses may be called at the port. */
    public boolean permits(String host, int port, List<InetAddress> addresses) {
        String target = (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
        return allowed.contains(target.toLowerCase(Locale.ROOT))
                || !addresses.isEmpty() && addresses.stream().allMatch(PublicAddresses::contain);
    }
}
