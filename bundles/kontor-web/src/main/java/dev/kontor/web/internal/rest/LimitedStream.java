package dev.kontor.web.internal.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops with {@link TooLargeException} after the limit. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            counted(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int more) throws TooLargeException {
        count += more;
        if (count > limit) {
            throw new TooLargeException(limit);
        }
    }
}
