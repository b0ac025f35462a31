package dev.kontor.kernel.internal.host;

import java.net.URI;
import java.util.List;

/** An address that may become a link on a page: it leads to a server by HTTP, and nothing else happens on a click. */
final class UsableAddress {
    private static final int MAX_LENGTH = 2_000;

    static final List<AnswerRule<URI>> RULES = List.of(
            new AnswerRule<>(
                    "address-is-not-http",
                    address -> ("http".equalsIgnoreCase(address.getScheme())
                                    || "https".equalsIgnoreCase(address.getScheme()))
                            && address.getHost() != null),
            new AnswerRule<>("address-with-a-name-or-password", address -> address.getRawUserInfo() == null),
            new AnswerRule<>("address-too-long", address -> address.toString().length() <= MAX_LENGTH));

    private UsableAddress() {}
}
