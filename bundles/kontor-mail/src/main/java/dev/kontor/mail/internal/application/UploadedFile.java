package dev.kontor.mail.internal.application;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.mail.internal.mime.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file that was taken whole before its import begins; gone when this is closed. */
final class UploadedFile implements Closeable {

    private static final int END = -1;
    private static final int BROKEN = -2;

    private final Path file;
    private final long size;
    private final InputStream content;

    private UploadedFile(Path file, long size, InputStream content) {
        this.file = file;
        this.size = size;
        this.content = content;
    }

    /** Refused when it is larger than allowed or ends too early; then nothing is left of it. */
    static Outcome<UploadedFile> take(Spool spool, InputStream content, long limit) {
        try {
            Path file = spool.newFile();
            Outcome<Long> size = copy(content, file, limit);
            if (!size.isDone()) {
                Files.delete(file);
                return Outcome.refused(size.refusal());
            }
            return Outcome.done(new UploadedFile(file, size.orThrow(), Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<Long> copy(InputStream content, Path file, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream target = Files.newOutputStream(file)) {
            for (int read = read(content, buffer); read != END; read = read(content, buffer)) {
                size += Math.max(read, 0);
                if (read == BROKEN) {
                    return refused("incomplete", Map.of());
                }
                if (size > limit) {
                    return refused("too-large", Map.of("max", String.valueOf(limit)));
                }
                target.write(buffer, 0, read);
            }
        }
        return Outcome.done(size);
    }

    /** Whoever sends the file may go away in the middle; that is no fault of ours. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException senderWentAway) {
            return BROKEN;
        }
    }

    private static <T> Outcome<T> refused(String code, Map<String, String> params) {
        return Outcome.refused(new Refusal.Validation(List.of(new FieldProblem("file", code, params))));
    }

    long size() {
        return size;
    }

    InputStream content() {
        return content;
    }

    @Override
    public void close() {
        try (content) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
