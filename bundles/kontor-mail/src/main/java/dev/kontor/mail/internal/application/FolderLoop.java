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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Reads the new mails of a folder in their order, many small ones in one round trip, and stores them batch by batch.
 * While a batch is stored, the next one is fetched.
 */
final class FolderLoop implements Closeable {

    private static final int LISTED = 1_000;
    private static final int BATCH_MAILS = 100;
    private static final int FIRST = 4;
    private static final int MOST_HALVINGS = 10;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    private static final long LARGE = 1024 * 1024;

    /** Mails that are fetched together: many small ones, or a large one. */
    private record Portion(List<Long> uids, long size) {

        boolean isLarge() {
            return uids.size() == 1 && size > LARGE;
        }
    }

    private final CallContext call;
    private final BatchStore<MailboxPlace> store;
    private final MailDirection direction;
    private final MailReader reader;
    private final Spool spool;
    private final long maxMail;
    private final int together;
    private final FetchingAhead ahead = new FetchingAhead();
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
        Iterator<Portion> portions = portions(sizes, together).iterator();
        if (!portions.hasNext()) {
            return;
        }
        FetchedMails fetched = fetch(folder, portions.next());
        while (fetched != null) {
            boolean more = portions.hasNext() && !stopped.getAsBoolean();
            if (more) {
                Portion next = portions.next();
                ahead.begin(() -> fetch(folder, next));
            }
            store(fetched);
            fetched = more ? ahead.fetched() : null;
        }
    }

    private static List<Portion> portions(Map<Long, Long> sizes, int together) {
        List<Portion> portions = new ArrayList<>();
        List<Long> next = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<Long, Long> mail : sizes.entrySet()) {
            long size = mail.getValue();
            boolean alone = size > LARGE || next.size() == 1 && bytes > LARGE;
            int most = portions.isEmpty() ? Math.max(1, together / FIRST) : together; // nothing is stored meanwhile
            if (!next.isEmpty() && (alone || next.size() == most || bytes + size > BATCH_BYTES)) {
                portions.add(new Portion(List.copyOf(next), bytes));
                next.clear();
                bytes = 0;
            }
            next.add(mail.getKey());
            bytes += size;
        }
        if (!next.isEmpty()) {
            portions.add(new Portion(List.copyOf(next), bytes));
        }
        return portions;
    }

    private FetchedMails fetch(ImapFolder folder, Portion portion) throws ImapFailure, IOException {
        FetchedMails fetched = new FetchedMails();
        try {
            if (portion.isLarge()) {
                fetchLarge(folder, portion.uids().get(0), portion.size(), fetched);
            } else {
                folder.each(portion.uids(), (uid, mail) -> take(uid, mail, fetched));
            }
        } catch (ImapFailure | IOException | RuntimeException e) {
            fetched.close();
            throw e;
        }
        return fetched;
    }

    private void take(long uid, InputStream mail, FetchedMails fetched) throws IOException {
        MailBytes bytes = new MailBytes(spool, maxMail);
        try {
            mail.transferTo(bytes);
            fetched.add(FileMail.read(uid, uid, bytes, reader));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Of one that is too large only the beginning, by which it is listed. */
    private void fetchLarge(ImapFolder folder, long uid, long size, FetchedMails fetched)
            throws ImapFailure, IOException {
        MailBytes bytes = new MailBytes(spool, maxMail);
        try {
            folder.write(uid, size > maxMail ? MailBytes.HEAD : size, bytes);
            bytes.expect(size);
            fetched.add(FileMail.read(uid, uid, bytes, reader));
        } catch (ImapFailure | IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void store(FetchedMails fetched) throws IOException {
        try (fetched) {
            if (!fetched.mails().isEmpty()) {
                place = store.store(call, place, fetched.mails(), direction);
            }
        }
    }

    @Override
    public void close() throws IOException {
        ahead.close();
    }
}
