package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MboxSeparator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The mails of a file, one after the other, in bounded memory: of an mbox each, of an {@code .eml} the only one. Lines
 * of any length pass through in pieces. What belongs to the mbox is taken off: the separator, the empty line before the
 * next one, and one {@code >} before "From " (the mboxrd rule, which the older mboxo writers fit as well).
 */
public final class MailFile {

    private static final int PIECE = 8 * 1024;
    private static final int LOOK_AHEAD = 1_000;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final BufferedInputStream in;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean lineStart = true;
    private boolean afterBlank = true;
    private boolean mbox;
    private boolean begun;
    private long bytesRead;

    public MailFile(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** How much of the file was read. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Reads the next mail; false at the end of the file, with nothing read. */
    public boolean next(MailBytes mail) throws IOException {
        if (!begun) {
            begun = true;
            skipLeadingBlanks();
            if (!readPiece()) {
                return false;
            }
            mbox = isSeparator();
        }
        if (length < 0) {
            return false;
        }
        if (mbox) {
            readRestOfLine();
        }
        copyUpToSeparator(mail);
        return true;
    }

    private void copyUpToSeparator(MailBytes mail) throws IOException {
        byte[] heldBack = new byte[0];
        while (length >= 0) {
            if (mbox && lineStart && isSeparator()) {
                return;
            }
            mail.write(heldBack, 0, heldBack.length);
            boolean blank = lineStart && isBlankLine();
            heldBack = mbox && blank ? Arrays.copyOf(piece, length) : new byte[0];
            if (heldBack.length == 0) {
                int quote = mbox && lineStart && isQuotedFrom() ? 1 : 0;
                mail.write(piece, quote, length - quote);
            }
            afterBlank = blank;
            readPiece();
        }
    }

    private void readRestOfLine() throws IOException {
        do {
            readPiece();
        } while (length >= 0 && !lineStart);
        afterBlank = false;
    }

    /** Reads up to the end of the line or as much of it as fits; at the end of the file the length is -1. */
    private boolean readPiece() throws IOException {
        lineStart = length == 0 || piece[Math.max(0, length - 1)] == '\n';
        length = 0;
        int next = 0;
        while (length < PIECE && next != '\n') {
            next = in.read();
            if (next < 0) {
                break;
            }
            piece[length++] = (byte) next;
        }
        bytesRead += length;
        if (length == 0) {
            length = -1;
        }
        return length > 0;
    }

    private boolean isSeparator() throws IOException {
        String line = ascii(piece, length);
        return line.startsWith("From ") && MboxSeparator.is(line, afterBlank, nextLine());
    }

    private String nextLine() throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] ahead = in.readNBytes(LOOK_AHEAD);
        in.reset();
        String text = ascii(ahead, ahead.length);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private boolean isBlankLine() {
        return length == 1 && piece[0] == '\n' || length == 2 && piece[0] == '\r' && piece[1] == '\n';
    }

    private boolean isQuotedFrom() {
        int marks = 0;
        while (marks < length && piece[marks] == '>') {
            marks++;
        }
        return marks > 0
                && ascii(piece, Math.min(length, marks + 5)).substring(marks).equals("From ");
    }

    private void skipLeadingBlanks() throws IOException {
        in.mark(UTF8_MARK.length);
        if (Arrays.equals(in.readNBytes(UTF8_MARK.length), UTF8_MARK)) {
            bytesRead += UTF8_MARK.length;
        } else {
            in.reset();
        }
        int next;
        do {
            in.mark(1);
            next = in.read();
            bytesRead++;
        } while (next == '\r' || next == '\n');
        bytesRead--;
        in.reset();
    }

    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
