package dev.kontor.mail.internal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what two copies of a mail are recognised as the same one (A22): what its author wrote, not what transport and
 * mailboxes add or change. It covers Message-ID, Date, From, To, Cc and Subject, and the type and decoded content of
 * each part. White space, line endings and {@code >} at the beginning of a line (by which an mbox quotes "From ") don't
 * count; neither do Received, Status, X-Mozilla and all other headers, Bcc (only the sender's copy has it), boundaries
 * and transfer encodings.
 */
public final class MailFingerprint {

    private static final byte[] END = {0};

    private final MessageDigest digest;
    private final byte[] waiting = new byte[8 * 1024]; // a digest takes single bytes slowly
    private int waits;
    private char pendingBlank;
    private boolean lineStart;

    public MailFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }

    /** A header as it stands in the mail, unfolded; null when it is missing. */
    public void header(String name, String value) {
        startText();
        all(name.getBytes(StandardCharsets.US_ASCII));
        all(END);
        if (value != null) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            text(bytes, bytes.length);
        }
        all(END);
    }

    /** A part begins; its content follows as text or bytes. */
    public void part(String type) {
        all(END);
        all(type.getBytes(StandardCharsets.UTF_8));
        all(END);
        startText();
    }

    /** Content whose white space and line endings don't count. */
    public void text(byte[] content, int length) {
        char blank = pendingBlank;
        for (int i = 0; i < length; i++) {
            byte each = content[i];
            if (each == '\n') {
                blank = '\n';
                lineStart = true;
            } else if (each == ' ' || each == '\t' || each == '\r') {
                blank = blank == 0 ? ' ' : blank;
            } else if (each != '>' || !lineStart) {
                if (waits + 2 > waiting.length) {
                    pass();
                }
                if (blank != 0) {
                    waiting[waits++] = (byte) blank;
                    blank = 0;
                }
                lineStart = false;
                waiting[waits++] = each;
            }
        }
        pendingBlank = blank;
    }

    /** Content that counts byte for byte. */
    public void bytes(byte[] content, int length) {
        pass();
        digest.update(content, 0, length);
    }

    /** The fingerprint, 64 characters; ends the use of this object. */
    public String value() {
        pass();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void all(byte[] bytes) {
        for (byte each : bytes) {
            one(each);
        }
    }

    private void one(byte each) {
        if (waits == waiting.length) {
            pass();
        }
        waiting[waits++] = each;
    }

    private void pass() {
        digest.update(waiting, 0, waits);
        waits = 0;
    }

    private void startText() {
        pendingBlank = 0;
        lineStart = true;
    }
}
