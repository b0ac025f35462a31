package dev.kontor.admin.internal.web;

import dev.kontor.kernel.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/**
 * A file for whoever asks, which is whole before its first byte goes out: a refusal is answered as one. It lies on disk
 * without a name that anybody could open it by, and is gone with the answer, also when the container dies.
 */
final class Download {

    /** Who writes the file. */
    interface Content {
        Outcome<?> writeTo(OutputStream file);
    }

    private static final Set<StandardOpenOption> OPENED = Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.DELETE_ON_CLOSE);

    private Download() {}

    static Response of(String name, String type, Content content) throws IOException {
        FileChannel file = FileChannel.open(
                Path.of(System.getProperty("java.io.tmpdir"), "kontor-download-" + UUID.randomUUID()), OPENED);
        boolean kept = false;
        try {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
            Outcome<?> written = content.writeTo(out);
            if (!written.isDone()) {
                return Response.ok(written).build();
            }
            out.flush();
            kept = true;
            return Response.ok(answer(file), type)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .header(HttpHeaders.CONTENT_LENGTH, file.size())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } finally {
            if (!kept) {
                file.close();
            }
        }
    }

    private static StreamingOutput answer(FileChannel file) {
        return target -> {
            try (InputStream content = Channels.newInputStream(file.position(0))) {
                content.transferTo(target);
            }
        };
    }
}
