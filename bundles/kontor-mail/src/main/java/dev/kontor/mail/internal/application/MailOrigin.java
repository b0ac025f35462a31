package dev.kontor.mail.internal.application;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a mail came to us: by the run of an import, or by a mailbox.
 *
 * @param action what becomes of it; null for a file
 * @param sent whether it lay in the folder of sent mails
 */
public record MailOrigin(
        ImportRunId run, MailboxId mailbox, MailboxAssignment assignment, MailboxAction action, boolean sent) {

    static MailOrigin file(ImportRunId run) {
        return new MailOrigin(run, null, new MailboxAssignment(List.of(), List.of(), true), null, false);
    }

    /** W27: what came in by this mailbox becomes a contact entry too. */
    boolean wantsEntry() {
        return action == MailboxAction.CONTACT_ENTRY && !sent;
    }

    TeamId team() {
        return assignment.teams().stream().findFirst().orElse(null);
    }

    /** Whoever imported it, or the first of those whose mailbox it is. */
    UserId owner(Caller caller) {
        if (mailbox == null) {
            return caller.system() ? null : caller.user();
        }
        return assignment.employees().stream().findFirst().orElse(null);
    }

    /** W26: whose a private mailbox is beside the owner. */
    List<UserId> coOwners() {
        return assignment.isPrivate() ? assignment.employees().stream().skip(1).toList() : List.of();
    }

    List<String> flags(List<String> ofMail) {
        if (!assignment.isPrivate()) {
            return ofMail;
        }
        List<String> flags = new ArrayList<>(ofMail);
        flags.add(0, InteractionObserved.PRIVATE);
        return flags;
    }
}
