package dev.kontor.mail.internal.mime;

import java.time.Instant;
import java.util.Date;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.FieldParser;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldImpl;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Times in headers: by the grammar, which knows zones by name, else as leniently as the library can. */
final class Dates {

    private Dates() {}

    /** The time, or null when it is missing or can't be read. */
    static Instant read(String value) {
        if (value == null) {
            return null;
        }
        String line = value.replaceAll("\\s+", " ").strip();
        Instant exact = by(DateTimeFieldImpl.PARSER, line);
        return exact != null ? exact : by(DateTimeFieldLenientImpl.PARSER, line);
    }

    /** When the last server took the mail: what stands behind the last semicolon of its topmost Received. */
    static Instant arrival(String received) {
        return received == null ? null : read(received.substring(received.lastIndexOf(';') + 1));
    }

    private static Instant by(FieldParser<DateTimeField> parser, String line) {
        Date date =
                parser.parse(new RawField("Date", line), DecodeMonitor.SILENT).getDate();
        return date == null ? null : date.toInstant();
    }
}
