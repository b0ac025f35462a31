package dev.kontor.mail.internal.application;

import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.UnreadableReason;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.MailReader;
import dev.kontor.mail.internal.persistence.Originals;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A mail of a file on its way into the store.
 *
 * @param position which one of the file it is, from 1
 * @param endsAt how much of the file was read with it
 * @param packed its original as it is stored, of a small one that can be read
 */
record FileMail(long position, long endsAt, MailBytes bytes, MailReader.Result result, Optional<byte[]> packed)
        implements Closeable {

    private static final int MAX_HEAD = 2_000;

    /** All that can be done with it before anything is stored. */
    static FileMail read(long position, long endsAt, MailBytes bytes, MailReader reader) throws IOException {
        MailReader.Result result = reader.read(bytes);
        if (!(result instanceof MailReader.Readable readable)) {
            return new FileMail(position, endsAt, bytes, result, Optional.empty());
        }
        long files = readable.mail().attachments().stream()
                .mapToLong(MailAttachment::size)
                .sum();
        try (InputStream original = bytes.open()) {
            return new FileMail(
                    position,
                    endsAt,
                    bytes,
                    result,
                    Originals.packed(original, bytes.size(), files > bytes.size() / 2));
        }
    }

    /** What it says; only of one that can be read. */
    ParsedMail readable() {
        return ((MailReader.Readable) result).mail();
    }

    /** The same mail, as one that could be read but not be stored. */
    FileMail notStorable() {
        return new FileMail(position, endsAt, bytes, new MailReader.Unreadable(UnreadableReason.CANNOT_STORE), packed);
    }

    UnreadableMail listed(UnreadableReason reason) {
        String head = new String(bytes.head(), StandardCharsets.UTF_8);
        return new UnreadableMail(position, reason.word(), PlainText.cut(PlainText.lines(head), MAX_HEAD));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
