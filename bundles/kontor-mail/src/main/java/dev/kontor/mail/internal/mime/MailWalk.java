package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.domain.UnreadableReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Walks through the parts of a mail as a stream, within the limits; what is broken but can be read is flagged. */
final class MailWalk {

    private static final int HEADER_BYTES = 1024 * 1024;
    private static final int HEADER_FIELDS = 2_000;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(HEADER_BYTES)
            .setMaxHeaderLen(HEADER_BYTES)
            .setMaxHeaderCount(HEADER_FIELDS)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();
    // How lines end and what stands at their end changes between systems on the way: nothing is lost by it.
    private static final Set<String> HARMLESS = Set.of(
            "Found LF without CR", "Found CR without LF", "Found non-standard soft line break", "ignored blanks");

    private final ReadLimits limits;
    private final PartVisitor visitor;
    private final Header header;
    private final MimeTokenStream tokens;
    private int depth;
    private int attachedMails;
    private int parts;

    MailWalk(ReadLimits limits, Set<MailFlag> flags, PartVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
        this.header = new Header(flags);
        DecodeMonitor monitor = new DecodeMonitor() {
            @Override
            public boolean warn(String error, String consequence) {
                if (!HARMLESS.contains(error)) {
                    flags.add(MailFlag.BROKEN_MIME);
                }
                return false;
            }

            @Override
            public boolean isListening() {
                return true;
            }
        };
        tokens = new MimeTokenStream(
                CONFIG,
                monitor,
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
    }

    void through(InputStream mail) throws IOException, UnreadableMailException {
        tokens.parse(mail);
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                token(state);
            }
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException | MaxLineLimitException e) {
            throw new UnreadableMailException(UnreadableReason.HEADER_TOO_LARGE);
        } catch (MimeException e) {
            throw new UnreadableMailException(
                    e.getCause() instanceof MaxLineLimitException
                            ? UnreadableReason.HEADER_TOO_LARGE
                            : UnreadableReason.BROKEN_MIME);
        } catch (MimeIOException e) {
            throw new UnreadableMailException(UnreadableReason.BROKEN_MIME);
        } finally {
            tokens.stop();
        }
    }

    private void token(EntityState state) throws IOException, UnreadableMailException {
        switch (state) {
            case T_START_MESSAGE -> startMessage();
            case T_START_BODYPART -> deeper();
            case T_END_BODYPART -> depth--;
            case T_END_MESSAGE -> endMessage();
            case T_FIELD -> {
                if (depth == 1) {
                    header.add(tokens.getField());
                }
            }
            case T_END_HEADER -> endHeader();
            case T_BODY ->
                visitor.part(
                        Part.of((MaximalBodyDescriptor) tokens.getBodyDescriptor(), attachedMails > 0),
                        tokens.getDecodedInputStream());
            default -> {
                // preambles, epilogues and the frames of multiparts say nothing
            }
        }
    }

    private void startMessage() throws UnreadableMailException {
        deeper();
        if (depth > 1) {
            attachedMails++;
            visitor.attachedMail();
        }
    }

    private void endMessage() {
        depth--;
        if (depth > 0) {
            attachedMails--;
        }
    }

    private void endHeader() throws UnreadableMailException {
        if (depth == 1) {
            visitor.head(header);
        }
        if (++parts > limits.parts()) {
            throw new UnreadableMailException(UnreadableReason.TOO_MANY_PARTS);
        }
    }

    private void deeper() throws UnreadableMailException {
        if (++depth > limits.depth()) {
            throw new UnreadableMailException(UnreadableReason.TOO_DEEP);
        }
    }
}
