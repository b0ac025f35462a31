package dev.kontor.mail.internal.imap;

import dev.kontor.mail.internal.domain.MailboxProblem;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A folder on the server, as numbers and bytes. By commands of our own, not by the library's messages: those keep what
 * they loaded, and load it one by one.
 */
public final class ImapFolder implements AutoCloseable {

    /** Takes the bytes of a mail. */
    @FunctionalInterface
    public interface Taker {
        void take(long uid, InputStream mail) throws IOException;
    }

    private interface Asking<T> {
        T of(IMAPProtocol protocol) throws ProtocolException;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPFolder folder;

    ImapFolder(IMAPFolder folder) {
        this.folder = folder;
    }

    public String name() {
        return folder.getFullName();
    }

    /** What the server calls the numbering of this folder. */
    public long validity() throws ImapFailure {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }

    public long count() throws ImapFailure {
        try {
            return folder.getMessageCount();
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }

    /** How many there are at this moment, as the server says when it is asked. */
    public long countNow() throws ImapFailure {
        ask(protocol -> answered(protocol, "NOOP"));
        return count();
    }

    /** The numbers above one, of mails that came since a day, the smallest first. */
    public List<Long> above(long uid, LocalDate since) throws ImapFailure {
        String search = "UID SEARCH UID " + (uid + 1) + ":* SINCE " + DAY.format(since);
        return ask(protocol -> {
            List<Long> uids = new ArrayList<>();
            for (Response response : answered(protocol, search)) {
                if (response instanceof IMAPResponse untagged && untagged.keyEquals("SEARCH")) {
                    for (long found = untagged.readLong(); found != -1; found = untagged.readLong()) {
                        uids.add(found);
                    }
                }
            }
            // "n:*" names the last mail also where n lies behind it
            return uids.stream().filter(found -> found > uid).sorted().toList();
        });
    }

    /** How large the mails are, in their order; one that is gone meanwhile is missing. */
    public Map<Long, Long> sizes(List<Long> uids) throws ImapFailure {
        return ask(protocol -> {
            Map<Long, Long> sizes = new LinkedHashMap<>();
            for (Response response : answered(protocol, "UID FETCH " + set(uids) + " (UID RFC822.SIZE)")) {
                if (response instanceof FetchResponse fetched
                        && fetched.getItem(UID.class) != null
                        && fetched.getItem(RFC822SIZE.class) != null) {
                    sizes.put(fetched.getItem(UID.class).uid, fetched.getItem(RFC822SIZE.class).size & 0xFFFFFFFFL);
                }
            }
            return sizes;
        });
    }

    /** Hands on mails that fit into memory together, in one round trip. */
    public void each(List<Long> uids, Taker taker) throws ImapFailure, IOException {
        List<FetchResponse> mails = ask(protocol -> {
            List<FetchResponse> fetched = new ArrayList<>();
            for (Response response : answered(protocol, "UID FETCH " + set(uids) + " (UID BODY.PEEK[])")) {
                if (response instanceof FetchResponse mail
                        && mail.getItem(UID.class) != null
                        && mail.getItem(BODY.class) != null) {
                    fetched.add(mail);
                }
            }
            return fetched;
        });
        for (FetchResponse mail : mails) {
            InputStream bytes = mail.getItem(BODY.class).getByteArrayInputStream();
            taker.take(mail.getItem(UID.class).uid, bytes == null ? InputStream.nullInputStream() : bytes);
        }
    }

    /**
     * Writes a large mail piece by piece.
     *
     * @param most how many bytes at most
     */
    public void write(long uid, long most, OutputStream target) throws ImapFailure, IOException {
        int pieceSize = 1024 * 1024;
        for (long offset = 0; offset < most; offset += pieceSize) {
            int length = (int) Math.min(pieceSize, most - offset);
            String fetch = "UID FETCH " + uid + " (UID BODY.PEEK[]<" + offset + "." + length + ">)";
            InputStream piece = ask(protocol -> piece(answered(protocol, fetch)));
            if (piece == null || piece.transferTo(target) < length) {
                return;
            }
        }
    }

    private static InputStream piece(Response[] responses) {
        for (Response response : responses) {
            if (response instanceof FetchResponse mail && mail.getItem(BODY.class) != null) {
                return mail.getItem(BODY.class).getByteArrayInputStream();
            }
        }
        return null;
    }

    /** Waits until the server tells of news, the watch ends, or the connection breaks. */
    public void waitForNews(NewsWatch watch) throws ImapFailure {
        ask(watch::with);
    }

    private static Response[] answered(IMAPProtocol protocol, String command) throws ProtocolException {
        Response[] responses = protocol.command(command, null);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }

    private <T> T ask(Asking<T> asking) throws ImapFailure {
        try {
            @SuppressWarnings("unchecked") // what the command gives is what comes back
            T answer = (T) folder.doCommand(asking::of);
            return answer;
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        } catch (RuntimeException notWhatItShouldBe) {
            throw new ImapFailure(MailboxProblem.NOT_IMAP);
        }
    }

    private static String set(List<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public void close() throws ImapFailure {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }
}
