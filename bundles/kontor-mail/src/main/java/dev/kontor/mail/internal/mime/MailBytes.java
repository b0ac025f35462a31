package dev.kontor.mail.internal.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of one mail: small ones in memory, large ones in a temporary file, too large ones only counted. The file is
 * gone when this is closed.
 */
public final class MailBytes extends OutputStream implements Closeable {

    private static final int IN_MEMORY = 256 * 1024;
    /** How much of a mail says which one it is. */
    public static final int HEAD = 2_000;

    private final Spool spool;
    private final long limit;
    private final Memory memory = new Memory();
    private Path file;
    private OutputStream fileStream;
    private long size;

    /**
     * @param limit how many bytes a mail may have at most
     */
    public MailBytes(Spool spool, long limit) {
        this.spool = spool;
        this.limit = limit;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (tooLarge()) {
            return;
        }
        if (size <= IN_MEMORY) {
            memory.write(bytes, offset, length);
            return;
        }
        if (fileStream == null) {
            file = spool.newFile();
            fileStream = Files.newOutputStream(file);
            memory.writeTo(fileStream);
        }
        fileStream.write(bytes, offset, length);
    }

    /** Its size where no more than the beginning of a mail that is too large was written. */
    public void expect(long whole) {
        size = Math.max(size, whole > limit ? whole : 0);
    }

    public long size() {
        return size;
    }

    public boolean tooLarge() {
        return size > limit;
    }

    /** Whether there is nothing in it but line breaks and blanks. */
    public boolean blank() {
        return size <= HEAD && new String(head(), StandardCharsets.ISO_8859_1).isBlank();
    }

    /** Read as it lies there, and not as a copy. */
    private static final class Memory extends ByteArrayOutputStream {

        InputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }

        byte[] first(int most) {
            return Arrays.copyOf(buf, Math.min(most, count));
        }
    }

    /** How it begins. */
    public byte[] head() {
        return memory.first(HEAD);
    }

    /** All of it, as often as wanted; not of a mail that is too large. */
    public InputStream open() throws IOException {
        if (fileStream == null) {
            return memory.open();
        }
        fileStream.flush();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (fileStream != null) {
            fileStream.close();
            Files.deleteIfExists(file);
        }
    }
}
