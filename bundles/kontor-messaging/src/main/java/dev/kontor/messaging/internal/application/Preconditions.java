package dev.kontor.messaging.internal.application;

import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.MailRecipients;
import dev.kontor.messaging.internal.persistence.CategoryStore;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Optional;

/** W4–W6, W14, W70: what an entry needs to go out by a way. */
public final class Preconditions {
    private final CategoryStore categories;

    public Preconditions(CategoryStore categories) {
        this.categories = categories;
    }

    /** W6, Q5: what keeps it from going out for good: it went out already or is on its way, or it came in. */
    static Optional<String> closed(ContactEntry entry, SendingWay way) {
        return way.exclusive() && entry.locked()
                ? Optional.of(entry.received() == null ? "already-sent" : "received")
                : Optional.empty();
    }

    /** W5, W14: the category lacks the option. */
    boolean categoryForbids(ContactEntry entry, SendingWay way) {
        return categoryForbids(entry.data(), way);
    }

    boolean categoryForbids(EntryData entry, SendingWay way) {
        Optional<ActivityCategory> category = categories.find(entry.category());
        return way.exclusive()
                && category.filter(found -> found.options().contains(way)).isEmpty();
    }

    FieldChecks recipients(ContactEntry entry, SendingWay way) {
        List<Recipient> recipients = entry.data().recipients();
        return switch (way) {
            case EMAIL -> MailRecipients.check(recipients);
            case MESSAGE -> new FieldChecks().that(!users(recipients).isEmpty(), "recipients", "no-user");
            case SMS, FAX -> new FieldChecks();
        };
    }

    /** Whom an internal message goes to. */
    static List<Recipient> users(List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> recipient.user() != null && recipient.role() != RecipientRole.NONE)
                .toList();
    }
}
