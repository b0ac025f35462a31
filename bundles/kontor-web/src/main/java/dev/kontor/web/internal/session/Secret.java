package dev.kontor.web.internal.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random value of 256 bits that only its bearer has. We keep its hash, so that who reads the database can't log in;
 * a hash needs no salt and no work factor where the input can't be guessed.
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored, and looked up. */
    public String hash() {
        return sha256(value);
    }

    /** The token against forged requests of the session with this secret; the stored hash doesn't tell it. */
    public String csrf() {
        return sha256("csrf:" + value);
    }

    public boolean isCsrf(String token) {
        return token != null
                && MessageDigest.isEqual(
                        csrf().getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
