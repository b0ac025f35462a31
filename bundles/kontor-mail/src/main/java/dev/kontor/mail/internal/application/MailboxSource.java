package dev.kontor.mail.internal.application;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.persistence.MailboxFolders;
import dev.kontor.mail.internal.persistence.MailboxFolders.Mark;
import dev.kontor.mail.internal.persistence.MailboxStates;
import dev.kontor.mail.mailbox.MailboxData;
import java.util.List;

/** Mailboxes as a source of mails: the mark of the folder says how far it is. */
final class MailboxSource implements MailSource<MailboxPlace> {

    private final MailboxStates states;
    private final MailboxFolders folders;

    MailboxSource(MailboxStates states, MailboxFolders folders) {
        this.states = states;
        this.folders = folders;
    }

    @Override
    public Permission permission() {
        return MailModule.IMPORT;
    }

    @Override
    public MailOrigin origin(MailboxPlace place) {
        MailboxData data = place.mailbox().data();
        return new MailOrigin(null, place.mailbox().id(), data.assignment(), data.action(), place.sent());
    }

    @Override
    public boolean unreadable(Caller caller, MailboxPlace place, UnreadableMail mail) {
        return folders.addUnreadable(place.mailbox().id(), place.folder(), place.validity(), mail);
    }

    /** The mark goes on with the mails, and only while the mailbox is still this node's. */
    @Override
    public MailboxPlace counted(Caller caller, MailboxPlace place, RunCounts counts, List<FileMail> mails) {
        if (!states.isOwner(place.mailbox().id(), place.node())) {
            throw new RefusedException(
                    new Refusal.NotFound("mailbox of this node")); // somebody else reads it, or it was deleted
        }
        MailboxPlace after = place.at(mails.get(mails.size() - 1).endsAt());
        folders.mark(place.mailbox().id(), place.folder(), new Mark(place.validity(), after.lastUid()));
        states.count(place.mailbox().id(), counts.stored(), counts.duplicates(), counts.unreadable());
        return after;
    }
}
