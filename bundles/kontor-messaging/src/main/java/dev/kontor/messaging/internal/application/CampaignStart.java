package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.MailAddress;
import dev.kontor.messaging.internal.persistence.CampaignStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.rules.FieldChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A68: queues the mails of a campaign, all in the running transaction: whoever is killed in the middle leaves none of them
 * behind, and whoever starts it a second time finds it started. From there on each goes out once, as every entry does.
 */
public final class CampaignStart {
    private final CampaignStore campaigns;
    private final EntryStore entries;
    private final People people;
    private final Wishes wishes;
    private final Preconditions preconditions;
    private final Transports transports;
    private final Queueing queueing;
    private final Journal journal;
    private final IdSource ids;

    public CampaignStart(
            CampaignStore campaigns,
            EntryStore entries,
            People people,
            Wishes wishes,
            Preconditions preconditions,
            Transports transports,
            Queueing queueing,
            Journal journal,
            IdSource ids) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.people = people;
        this.wishes = wishes;
        this.preconditions = preconditions;
        this.transports = transports;
        this.queueing = queueing;
        this.journal = journal;
        this.ids = ids;
    }

    /** The campaign is a draft, and locked by the caller. */
    Outcome<Campaign> queue(Caller caller, Campaign campaign) {
        FieldChecks checks = new FieldChecks()
                .that(
                        !preconditions.categoryForbids(data(campaign, List.of()), SendingWay.EMAIL),
                        "activityCategory",
                        "option-missing")
                .that(!campaign.data().contacts().isEmpty(), "contacts", "required");
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        if (!transports.reachable(SendingWay.EMAIL, caller.tenant())) {
            return Refusals.unavailable("email transport");
        }
        Set<ContactId> against = wishes.forbidding(
                        caller.tenant(), SendingWay.EMAIL, campaign.data().contacts())
                .keySet();
        Set<String> seen = new HashSet<>();
        Outcome<Campaign> soFar = Outcome.done(campaign);
        for (ContactId contact : campaign.data().contacts()) {
            soFar = against.contains(contact)
                    ? soFar.map(same -> skipped(same, contact, "channel-forbidden"))
                    : soFar.flatMap(same -> queue(caller, same, contact, seen));
        }
        return soFar;
    }

    private Campaign skipped(Campaign campaign, ContactId contact, String reason) {
        campaigns.skip(campaign.id(), contact, reason);
        return campaign;
    }

    private Outcome<Campaign> queue(Caller caller, Campaign campaign, ContactId contact, Set<String> seen) {
        Outcome<List<Recipient>> filled =
                people.filled(caller.tenant(), List.of(Recipient.contact(RecipientRole.TO, contact)));
        Optional<Recipient> recipient =
                filled.isDone() ? filled.orThrow().stream().findFirst() : Optional.empty();
        Optional<String> problem = problem(recipient, seen);
        if (problem.isPresent()) {
            return Outcome.done(skipped(campaign, contact, problem.get()));
        }
        EntryId id = new EntryId(ids.next());
        ContactEntry entry = entries.insert(
                id, data(campaign, List.of(recipient.get())), caller.user(), caller.displayName(), journal.now());
        journal.entry(caller, "entry-created", id, Map.of("private", false));
        campaigns.mail(campaign.id(), contact, id);
        return queueing.queue(caller, entry, SendingWay.EMAIL, Map.of()).map(queued -> {
            campaigns.unwatch();
            return campaign;
        });
    }

    private static Optional<String> problem(Optional<Recipient> recipient, Set<String> seen) {
        if (recipient.isEmpty()) {
            return Optional.of("unknown-contact");
        }
        if (recipient.get().email() == null) {
            return Optional.of("no-address");
        }
        Optional<String> address = MailAddress.read(recipient.get().email());
        if (address.isEmpty()) {
            return Optional.of("not-an-address");
        }
        return seen.add(address.get().toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of("same-address");
    }

    private static EntryData data(Campaign campaign, List<Recipient> recipients) {
        CampaignData data = campaign.data();
        return new EntryData(
                data.subject(), data.text(), data.rich(), data.category(), recipients, null, null, false, null);
    }
}
