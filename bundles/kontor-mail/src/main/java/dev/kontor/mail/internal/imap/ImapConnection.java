package dev.kontor.mail.internal.imap;

import dev.kontor.mail.internal.domain.MailboxProblem;
import dev.kontor.mail.internal.domain.SentFolder;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One login at a mail server; for one thread. */
public final class ImapConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImapConnection.class);

    private final IMAPStore store;

    ImapConnection(IMAPStore store) {
        this.store = store;
    }

    /** Whether the server tells of new mails by itself. */
    public boolean hasIdle() throws ImapFailure {
        try {
            return store.hasCapability("IDLE");
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }

    /** The inbox, open for reading only: nothing on the server is changed. */
    public ImapFolder inbox() throws ImapFailure {
        return open("INBOX");
    }

    public ImapFolder open(String name) throws ImapFailure {
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            return new ImapFolder(folder);
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }

    /**
     * The folder of sent mails, empty where there is none.
     *
     * @param chosen its name, or null to look for it
     */
    public Optional<String> sentFolder(String chosen) throws ImapFailure {
        try {
            List<SentFolder.Folder> folders = new ArrayList<>();
            for (Folder folder : store.getDefaultFolder().list("*")) {
                boolean marked = Arrays.stream(((IMAPFolder) folder).getAttributes())
                        .anyMatch(attribute -> attribute.equalsIgnoreCase("\\Sent"));
                boolean readable = (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
                if (readable) {
                    folders.add(new SentFolder.Folder(folder.getFullName(), folder.getName(), marked));
                }
            }
            Optional<String> found = SentFolder.among(folders, chosen);
            if (found.isEmpty() && chosen != null && !chosen.isBlank()) {
                throw new ImapFailure(MailboxProblem.FOLDER_MISSING);
            }
            return found;
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException failure) {
            LOG.debug(
                    "A mail server did not say goodbye: {}",
                    ImapFailure.of(failure).problem());
        }
    }
}
