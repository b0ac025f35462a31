package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.MailFile;
import dev.kontor.mail.internal.mime.MailReader;
import dev.kontor.mail.internal.mime.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Reads a file from its beginning to its end and stores its mails, batch by batch. */
final class ImportLoop implements Closeable {

    private static final int BATCH_MAILS = 50;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;

    private final CallContext call;
    private final BatchStore<ImportRun> store;
    private final MailDirection direction;
    private final MailReader reader;
    private final Spool spool;
    private final long maxMail;
    private final Consumer<ImportRun> progress;
    private final List<FileMail> batch = new ArrayList<>();
    private ImportRun run;
    private long position;

    ImportLoop(
            CallContext call,
            ImportRun run,
            BatchStore<ImportRun> store,
            MailDirection direction,
            Spool spool,
            ImportSettings settings,
            Consumer<ImportRun> progress) {
        this.call = call;
        this.run = run;
        this.store = store;
        this.direction = direction;
        this.reader = new MailReader(settings.limits());
        this.spool = spool;
        this.maxMail = settings.limits().mailBytes();
        this.progress = progress;
    }

    /** How far the run is. */
    ImportRun run() {
        return run;
    }

    /** Whether the file had any mail so far. */
    boolean foundMail() {
        return position > 0;
    }

    /** Reads and stores until the end of the file or until it is stopped; true at the end of the file. */
    boolean toTheEnd(InputStream content, BooleanSupplier stopped) throws IOException {
        MailFile file = new MailFile(content);
        boolean more = true;
        while (more && !stopped.getAsBoolean()) {
            more = takeNext(file);
            if (full() || !more) {
                commit();
            }
        }
        commit();
        return !more;
    }

    private boolean takeNext(MailFile file) throws IOException {
        MailBytes bytes = new MailBytes(spool, maxMail);
        try {
            if (file.next(bytes)) {
                batch.add(FileMail.read(++position, file.bytesRead(), bytes, reader));
                return true;
            }
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
        bytes.close();
        return false;
    }

    private boolean full() {
        return batch.size() >= BATCH_MAILS
                || batch.stream().mapToLong(mail -> mail.bytes().size()).sum() >= BATCH_BYTES;
    }

    private void commit() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        run = store.store(call, run, List.copyOf(batch), direction);
        close();
        progress.accept(run);
    }

    @Override
    public void close() throws IOException {
        for (FileMail mail : batch) {
            mail.close();
        }
        batch.clear();
    }
}
