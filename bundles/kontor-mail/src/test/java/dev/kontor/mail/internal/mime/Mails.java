package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads mails for tests as an import does. */
public final class Mails {

    public static final ReadLimits LIMITS = new ReadLimits(50L * 1024 * 1024, 1_000, 50);

    static final Spool SPOOL = spool();

    private Mails() {}

    private static Spool spool() {
        try {
            Path folder = Files.createTempDirectory("mails-of-tests-");
            folder.toFile().deleteOnExit();
            return new Spool(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails of a file, as they were split. */
    static List<String> split(String file) {
        return split(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static List<String> split(byte[] file, Charset charset) {
        try {
            MailFile mails = new MailFile(new ByteArrayInputStream(file));
            List<String> all = new ArrayList<>();
            for (boolean more = true; more; ) {
                try (MailBytes bytes = new MailBytes(SPOOL, LIMITS.mailBytes())) {
                    more = mails.next(bytes);
                    if (more) {
                        all.add(new String(bytes.open().readAllBytes(), charset));
                    }
                }
            }
            if (mails.bytesRead() != file.length) {
                throw new AssertionError(mails.bytesRead() + " of " + file.length + " bytes read");
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailReader.Result result(byte[] mail, ReadLimits limits) {
        try (MailBytes bytes = new MailBytes(SPOOL, limits.mailBytes())) {
            bytes.write(mail, 0, mail.length);
            return new MailReader(limits).read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParsedMail read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    static ParsedMail read(byte[] mail) {
        return ((MailReader.Readable) result(mail, LIMITS)).mail();
    }

    static String unreadable(String mail) {
        return ((MailReader.Unreadable) result(mail.getBytes(StandardCharsets.UTF_8), LIMITS))
                .reason()
                .word();
    }
}
