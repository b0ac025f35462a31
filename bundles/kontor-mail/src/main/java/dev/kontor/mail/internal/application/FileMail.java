package dev.kontor.mail.internal.application;

import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.PlainText;
import dev.kontor.mail.internal.domain.UnreadableReason;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.MailReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A mail of a file on its way into the store.
 *
 * @param position which one of the file it is, from 1
 * @param endsAt how much of the file was read with it
 */
record FileMail(long position, long endsAt, MailBytes bytes, MailReader.Result result) implements Closeable {

    private static final int MAX_HEAD = 2_000;

    /** What it says; only of one that can be read. */
    ParsedMail readable() {
        return ((MailReader.Readable) result).mail();
    }

    /** The same mail, as one that could be read but not be stored. */
    FileMail notStorable() {
        return new FileMail(position, endsAt, bytes, new MailReader.Unreadable(UnreadableReason.CANNOT_STORE));
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
