package dev.kontor.web.token;

/**
 * A token just made.
 *
 * @param secret what a program sends as {@code Authorization: Bearer …}; it can't be shown again
 */
public record IssuedToken(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[token=" + token + ", secret=…]";
    }
}
