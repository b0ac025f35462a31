package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;

/** The head of a mail: its fields by name, unfolded; encoded words are decoded where they may stand. */
final class Header {

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<MailFlag> flags;

    Header(Set<MailFlag> flags) {
        this.flags = flags;
    }

    void add(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null ? field.getName() + ":" + field.getBody() : text(raw.toByteArray());
        String value = MimeUtil.unfold(line.substring(line.indexOf(':') + 1));
        lines.add(new Line(field.getNameLowerCase(), value.strip()));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** The first field of that name as it stands, or null. */
    String first(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .findFirst()
                .orElse(null);
    }

    /** All fields of that name as they stand, as one list; null when there is none. */
    String joined(String name) {
        List<String> values = lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** Free text with its encoded words decoded, in one line; what can't be decoded is shown raw (A26). */
    String decoded(String raw) {
        if (raw == null || !raw.contains("=?")) {
            return PlainText.line(raw);
        }
        String decoded = DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
        if (decoded.indexOf('\uFFFD') >= 0) {
            flags.add(MailFlag.TEXT_UNDECODABLE);
            return PlainText.line(raw);
        }
        if (decoded.contains("=?") && decoded.contains("?=")) {
            flags.add(MailFlag.CHARSET_UNKNOWN);
        }
        return PlainText.line(decoded);
    }

    private String text(byte[] bytes) {
        DecodedText text = DecodedText.of(bytes, bytes.length, false, StandardCharsets.UTF_8.name());
        flags.addAll(text.flags());
        return text.text();
    }
}
