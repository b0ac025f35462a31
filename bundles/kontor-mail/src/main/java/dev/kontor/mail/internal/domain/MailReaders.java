package dev.kontor.mail.internal.domain;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.mailbox.MailboxAssignment;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sees a mail of a mailbox (W25, W26, Q12, Q16), fixed when it comes in: its employees; members of its teams and
 * everybody only with the right to e-mails; if it was nobody's, those who keep all mailboxes.
 */
public record MailReaders(List<Reader> readers) {

    /** What kind of reader it is. */
    public enum Kind {
        USER,
        TEAM,
        EVERYBODY,
        KEEPERS
    }

    /**
     * @param subject the id of the user or team, else empty
     */
    public record Reader(Kind kind, String subject) {}

    /** Whether nobody sees the mail as one of many; not so for a mail of a file, which nobody was given. */
    public static boolean arePrivate(List<Reader> readers) {
        return !readers.isEmpty()
                && readers.stream().allMatch(reader -> reader.kind() == Kind.USER || reader.kind() == Kind.KEEPERS);
    }

    public static MailReaders of(MailboxAssignment assignment) {
        List<Reader> readers = new ArrayList<>();
        assignment.employees().stream().map(UserId::value).forEach(id -> readers.add(new Reader(Kind.USER, id)));
        assignment.teams().stream().map(TeamId::value).forEach(id -> readers.add(new Reader(Kind.TEAM, id)));
        if (assignment.everybody()) {
            readers.add(new Reader(Kind.EVERYBODY, ""));
        }
        if (readers.isEmpty()) {
            readers.add(new Reader(Kind.KEEPERS, ""));
        }
        return new MailReaders(List.copyOf(readers));
    }
}
