package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.james.mime4j.util.CharsetUtil;

/**
 * Bytes as text, by the charset that the mail names if that fits, else by the one that most likely does; what can't be
 * decoded is shown raw, byte by byte, and flagged (A26).
 */
record DecodedText(String text, Set<MailFlag> flags) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * @param cut whether the bytes end in the middle, so that half a character at the end is no fault
     * @param name the charset that the mail names, or null
     */
    static DecodedText of(byte[] bytes, int length, boolean cut, String name) {
        Charset named = name == null ? null : lookup(name);
        if (named == null || named.equals(StandardCharsets.US_ASCII)) {
            return guessed(bytes, length, cut, name != null && named == null);
        }
        String text = strict(bytes, length, cut, named);
        if (text != null) {
            return new DecodedText(text, Set.of());
        }
        return new DecodedText(raw(bytes, length), Set.of(MailFlag.TEXT_UNDECODABLE));
    }

    private static DecodedText guessed(byte[] bytes, int length, boolean cut, boolean unknownName) {
        String utf8 = strict(bytes, length, cut, StandardCharsets.UTF_8);
        Set<MailFlag> unknown = Set.of(MailFlag.CHARSET_UNKNOWN);
        if (utf8 != null) {
            return new DecodedText(utf8, unknownName ? unknown : Set.of());
        }
        String windows = strict(bytes, length, cut, WINDOWS);
        return new DecodedText(windows == null ? raw(bytes, length) : windows, unknown);
    }

    private static Charset lookup(String name) {
        Charset charset = CharsetUtil.lookup(name.strip());
        return charset == null || charset.name().contains("AutoDetect") ? null : charset;
    }

    /** The text, or null when the bytes aren't text of that charset. */
    private static String strict(byte[] bytes, int length, boolean cut, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()) + 16);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, !cut);
        if (!result.isError() && !cut) {
            result = decoder.flush(text);
        }
        return result.isError() ? null : text.flip().toString();
    }

    private static String raw(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
