package dev.kontor.web.internal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that all pages begin with, and the hash by which its import map may stand inside it. */
final class ShellPage {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final String HTML = load();

    private ShellPage() {}

    /** The import map as a source of a Content-Security-Policy. */
    static String importMapHash() {
        Matcher map = IMPORT_MAP.matcher(HTML);
        if (!map.find()) {
            throw new IllegalStateException("The shell has no import map");
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static String in(String language) {
        return HTML.replace("{{lang}}", language);
    }

    private static String load() {
        try (InputStream page = ShellPage.class.getResourceAsStream("shell.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
