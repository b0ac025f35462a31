package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.mail.internal.imap.ImapFailure;
import dev.kontor.mail.internal.imap.ImapFolder;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.MailReader;
import dev.kontor.mail.internal.mime.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Reads the new mails of a folder in their order, many small ones in one round trip, and stores them batch by batch. */
final class FolderLoop implements Closeable {

    private static final int LISTED = 1_000;
    private static final int BATCH_MAILS = 100;
    private static final int MOST_HALVINGS = 10;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    private static final long LARGE = 1024 * 1024;

    private final CallContext call;
    private final BatchStore<MailboxPlace> store;
    private final MailDirection direction;
    private final MailReader reader;
    private final Spool spool;
    private final long maxMail;
    private final int together;
    private final List<FileMail> batch = new ArrayList<>();
    private MailboxPlace place;

    FolderLoop(
            CallContext call,
            MailboxPlace place,
            BatchStore<MailboxPlace> store,
            MailDirection direction,
            Spool spool,
            ReadLimits limits,
            int failures) {
        this.call = call;
        this.place = place;
        this.store = store;
        this.direction = direction;
        this.reader = new MailReader(limits);
        this.spool = spool;
        this.maxMail = limits.mailBytes();
        this.together = Math.max(1, BATCH_MAILS >> Math.min(2 * failures, MOST_HALVINGS));
    }

    void toTheEnd(ImapFolder folder, BooleanSupplier stopped) throws ImapFailure, IOException {
        List<Long> uids = folder.above(place.lastUid(), place.mailbox().data().since());
        for (int from = 0; from < uids.size() && !stopped.getAsBoolean(); from += LISTED) {
            some(folder, folder.sizes(uids.subList(from, Math.min(from + LISTED, uids.size()))), stopped);
        }
    }

    private void some(ImapFolder folder, Map<Long, Long> sizes, BooleanSupplier stopped)
            throws ImapFailure, IOException {
        List<Long> next = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<Long, Long> mail : sizes.entrySet()) {
            boolean large = mail.getValue() > LARGE;
            if (next.size() == together || bytes + mail.getValue() > BATCH_BYTES || large) {
                fetch(folder, next);
                next.clear();
                bytes = 0;
                if (stopped.getAsBoolean()) {
                    return;
                }
            }
            if (large) {
                fetchLarge(folder, mail.getKey(), mail.getValue());
            } else {
                next.add(mail.getKey());
                bytes += mail.getValue();
            }
        }
        fetch(folder, next);
    }

    private void fetch(ImapFolder folder, List<Long> uids) throws ImapFailure, IOException {
        if (!uids.isEmpty()) {
            folder.each(uids, (uid, mail) -> {
                MailBytes bytes = new MailBytes(spool, maxMail);
                mail.transferTo(bytes);
                take(uid, bytes);
            });
            commit();
        }
    }

    /** Of one that is too large only the beginning, by which it is listed. */
    private void fetchLarge(ImapFolder folder, long uid, long size) throws ImapFailure, IOException {
        MailBytes bytes = new MailBytes(spool, maxMail);
        try {
            folder.write(uid, size > maxMail ? MailBytes.HEAD : size, bytes);
            bytes.expect(size);
        } catch (ImapFailure | IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
        take(uid, bytes);
        commit();
    }

    private void take(long uid, MailBytes bytes) throws IOException {
        batch.add(new FileMail(uid, uid, bytes, reader.read(bytes)));
    }

    private void commit() throws IOException {
        if (!batch.isEmpty()) {
            place = store.store(call, place, List.copyOf(batch), direction);
            close();
        }
    }

    @Override
    public void close() throws IOException {
        for (FileMail mail : batch) {
            mail.close();
        }
        batch.clear();
    }
}
