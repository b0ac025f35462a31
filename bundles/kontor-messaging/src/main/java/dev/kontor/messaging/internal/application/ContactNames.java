package dev.kontor.messaging.internal.application;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.messaging.CampaignRecipient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the contacts of a campaign are called, for whom may see contacts. */
public final class ContactNames {
    private static final int AT_ONCE = 200;

    private final ContactDirectory directory;

    public ContactNames(ContactDirectory directory) {
        this.directory = directory;
    }

    List<CampaignRecipient> named(CallContext call, List<CampaignRecipient> recipients) {
        Map<ContactId, String> names = new HashMap<>();
        for (int from = 0; from < recipients.size(); from += AT_ONCE) {
            List<ContactId> some = recipients.subList(from, Math.min(from + AT_ONCE, recipients.size())).stream()
                    .map(CampaignRecipient::contact)
                    .toList();
            visible(directory.names(call, some)).forEach(match -> names.put(match.contact(), match.displayName()));
        }
        return recipients.stream()
                .map(recipient -> named(recipient, names.get(recipient.contact())))
                .toList();
    }

    private static List<ContactMatch> visible(Outcome<List<ContactMatch>> found) {
        return found.refusal() instanceof Refusal.Forbidden || found.refusal() instanceof Refusal.ModuleDisabled
                ? List.of()
                : found.orThrow();
    }

    private static CampaignRecipient named(CampaignRecipient recipient, String name) {
        return new CampaignRecipient(
                recipient.contact(),
                name,
                recipient.entry(),
                recipient.status(),
                recipient.skipped(),
                recipient.delivery());
    }
}
