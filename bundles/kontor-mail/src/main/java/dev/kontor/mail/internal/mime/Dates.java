package dev.kontor.mail.internal.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.FieldParser;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Times in headers: by the grammar, which knows zones by name, else as leniently as the library can. */
final class Dates {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** As nearly all programs write it: read without the grammar, which takes its time. */
    private static final Pattern COMMON =
            Pattern.compile("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:[+-]\\d{4}|GMT)");

    private Dates() {}

    /** The time, or null when it is missing or can't be read. */
    static Instant read(String value) {
        if (value == null) {
            return null;
        }
        String line = BLANKS.matcher(value).replaceAll(" ").strip();
        Instant common = common(line);
        if (common != null) {
            return common;
        }
        Instant exact = by(DateTimeFieldImpl.PARSER, line);
        return exact != null ? exact : by(DateTimeFieldLenientImpl.PARSER, line);
    }

    /** When the last server took the mail: what stands behind the last semicolon of its topmost Received. */
    static Instant arrival(String received) {
        return received == null ? null : read(received.substring(received.lastIndexOf(';') + 1));
    }

    private static Instant common(String line) {
        if (!COMMON.matcher(line).matches()) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(line));
        } catch (DateTimeException notADate) {
            return null; // a wrong day of the week, for example: the library decides
        }
    }

    private static Instant by(FieldParser<DateTimeField> parser, String line) {
        Date date =
                parser.parse(new RawField("Date", line), DecodeMonitor.SILENT).getDate();
        return date == null ? null : date.toInstant();
    }
}
