package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.domain.UnreadableReason;
import dev.kontor.mail.internal.html.HtmlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a mail as it came, however broken, into what we keep of it. */
public final class MailReader {

    /** What became of a mail. */
    public sealed interface Result {}

    public record Readable(ParsedMail mail) implements Result {}

    public record Unreadable(UnreadableReason reason) implements Result {}

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final int MAX_SUBJECT = 500;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_MESSAGE_ID = 500;
    private static final int MAX_REFERENCES = 100;
    private static final List<String> TELLING =
            List.of("from", "to", "cc", "date", "subject", "message-id", "received", "mime-version", "content-type");

    private final ReadLimits limits;

    public MailReader(ReadLimits limits) {
        this.limits = limits;
    }

    public Result read(MailBytes bytes) throws IOException {
        if (bytes.tooLarge()) {
            return new Unreadable(UnreadableReason.TOO_LARGE);
        }
        if (bytes.blank()) {
            return new Unreadable(UnreadableReason.EMPTY);
        }
        try {
            return readable(bytes);
        } catch (UnreadableMailException unreadable) {
            return new Unreadable(unreadable.reason());
        } catch (RuntimeException | StackOverflowError brokenBeyondTheLibrary) {
            // no message and no cause: they may quote the mail
            LOG.warn(
                    "A mail counts as unreadable because of {} at {}",
                    brokenBeyondTheLibrary.getClass().getName(),
                    brokenBeyondTheLibrary.getStackTrace()[0]);
            return new Unreadable(UnreadableReason.BROKEN_MIME);
        }
    }

    private Result readable(MailBytes bytes) throws IOException, UnreadableMailException {
        Set<MailFlag> flags = EnumSet.noneOf(MailFlag.class);
        MailContent content = new MailContent(flags);
        try (InputStream in = bytes.open()) {
            new MailWalk(limits, flags, content).through(in);
        }
        if (TELLING.stream().noneMatch(content.header()::has)) {
            return new Unreadable(UnreadableReason.NOT_A_MAIL);
        }
        return new Readable(parsed(content, flags));
    }

    private static ParsedMail parsed(MailContent content, Set<MailFlag> flags) {
        Header header = content.header();
        String messageId = id(header.first("message-id"));
        if (messageId == null) {
            flags.add(MailFlag.MESSAGE_ID_MISSING);
        }
        List<String> references = ids(header.first("references"));
        String inReplyTo = ids(header.first("in-reply-to")).stream().findFirst().orElse(null);
        var addresses = Addresses.of(header, flags);
        String subject = subject(header, flags);
        String text = text(content, flags);
        return new ParsedMail(
                messageId,
                inReplyTo,
                references,
                subject,
                Dates.read(header.first("date")),
                Dates.arrival(header.first("received")),
                addresses,
                text,
                content.html() != null,
                List.copyOf(content.attachments()),
                flags,
                content.fingerprint());
    }

    private static String subject(Header header, Set<MailFlag> flags) {
        String subject = header.decoded(header.first("subject"));
        if (subject == null || subject.isBlank()) {
            return null;
        }
        if (subject.length() > MAX_SUBJECT) {
            flags.add(MailFlag.SUBJECT_CUT);
        }
        return PlainText.cut(subject, MAX_SUBJECT);
    }

    private static String text(MailContent content, Set<MailFlag> flags) {
        boolean plain = content.text() != null && !content.text().isBlank();
        String readable = plain || content.html() == null ? content.text() : HtmlText.of(content.html());
        String text = PlainText.lines(readable);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_TEXT || content.isCut(plain ? "text/plain" : "text/html")) {
            flags.add(MailFlag.TEXT_CUT);
        }
        return PlainText.cut(text, MAX_TEXT);
    }

    private static String id(String value) {
        String id = PlainText.line(Part.withoutBrackets(value));
        return id == null || id.isBlank() ? null : PlainText.cut(id, MAX_MESSAGE_ID);
    }

    private static List<String> ids(String value) {
        if (value == null) {
            return List.of();
        }
        List<String> ids = Arrays.stream(value.split("[\\s,]+"))
                .map(MailReader::id)
                .filter(id -> id != null)
                .toList();
        return ids.size() <= MAX_REFERENCES ? ids : ids.subList(ids.size() - MAX_REFERENCES, ids.size());
    }
}
