package dev.kontor.mail.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.MailFile;
import dev.kontor.mail.internal.mime.MailReader;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.rules.FieldChecks;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** W71: a file with one mail, read before anything of it is stored; gone when this is closed. */
public final class OneMailFile implements Closeable {

    /** How files are read. */
    public record Reading(Spool spool, ImportSettings.Current settings) {}

    private final MailBytes bytes;
    private final String fingerprint;

    private OneMailFile(MailBytes bytes, String fingerprint) {
        this.bytes = bytes;
        this.fingerprint = fingerprint;
    }

    /** {@code Validation(file)} says what is wrong with it. */
    static Outcome<OneMailFile> read(Reading reading, InputStream content) {
        ImportSettings settings = reading.settings().get();
        MailBytes bytes = new MailBytes(reading.spool(), settings.limits().mailBytes());
        boolean kept = false;
        try {
            Optional<String> problem = fill(reading, bytes, content);
            MailReader.Result result = problem.isPresent() ? null : new MailReader(settings.limits()).read(bytes);
            if (result instanceof MailReader.Readable readable) {
                kept = true;
                return Outcome.done(new OneMailFile(bytes, readable.mail().fingerprint()));
            }
            return refused(problem.orElseGet(
                    () -> ((MailReader.Unreadable) result).reason().word()));
        } catch (IOException senderWentAway) {
            return refused("incomplete");
        } finally {
            if (!kept) {
                close(bytes);
            }
        }
    }

    private static Optional<String> fill(Reading reading, MailBytes bytes, InputStream content) throws IOException {
        MailFile file = new MailFile(content);
        if (!file.next(bytes)) {
            return Optional.of("empty-file");
        }
        try (MailBytes more = new MailBytes(reading.spool(), 0)) {
            return file.next(more) ? Optional.of("several") : Optional.empty();
        }
    }

    String fingerprint() {
        return fingerprint;
    }

    long size() {
        return bytes.size();
    }

    InputStream content() {
        try {
            return bytes.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<OneMailFile> refused(String code) {
        return Outcome.refused(new FieldChecks().problem("file", code).refusal());
    }

    @Override
    public void close() {
        close(bytes);
    }

    private static void close(MailBytes bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
