package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CampaignRecipient;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.domain.CampaignRules;
import dev.kontor.messaging.internal.domain.RichText;
import dev.kontor.messaging.internal.persistence.CampaignStore;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Optional;

/** Keeps campaigns and starts them (A68). */
public final class CampaignService implements Campaigns {
    private final Guard guard;
    private final Transactions transactions;
    private final CampaignStore campaigns;
    private final CampaignStart start;
    private final ContactNames names;
    private final Journal journal;
    private final IdSource ids;
    private final Waker outbox;

    public CampaignService(
            Guard guard,
            Transactions transactions,
            CampaignStore campaigns,
            CampaignStart start,
            ContactNames names,
            Journal journal,
            IdSource ids,
            Waker outbox) {
        this.guard = guard;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.start = start;
        this.names = names;
        this.journal = journal;
        this.ids = ids;
        this.outbox = outbox;
    }

    @Override
    public Outcome<Campaign> create(CallContext call, CampaignData data) {
        return guard.write(
                call,
                MessagingModule.CAMPAIGNS,
                caller -> checked(data)
                        .map(good -> told(
                                caller,
                                "campaign-created",
                                campaigns.insert(
                                        new CampaignId(ids.next()),
                                        good,
                                        caller.user(),
                                        caller.displayName(),
                                        journal.now()))));
    }

    @Override
    public Outcome<Campaign> change(CallContext call, CampaignId campaign, long version, CampaignData data) {
        return guard.write(
                call,
                MessagingModule.CAMPAIGNS,
                caller -> draft(campaign, version)
                        .flatMap(before -> checked(data))
                        .map(good -> told(caller, "campaign-changed", campaigns.change(campaign, good))));
    }

    @Override
    public Outcome<Void> delete(CallContext call, CampaignId campaign) {
        return guard.write(call, MessagingModule.CAMPAIGNS, caller -> {
            Optional<Campaign> before = campaigns.lock(campaign);
            if (before.isEmpty()) {
                return Outcome.done();
            }
            return draft(campaign, before.get().version()).flatMap(draft -> {
                campaigns.delete(campaign);
                told(caller, "campaign-deleted", draft);
                return Outcome.done();
            });
        });
    }

    @Override
    public Outcome<Campaign> start(CallContext call, CampaignId campaign, long version) {
        return guard.write(
                call,
                MessagingModule.CAMPAIGNS,
                caller -> draft(campaign, version)
                        .flatMap(draft -> start.queue(caller, draft))
                        .map(queued -> {
                            transactions.afterCommit(outbox::wake);
                            return told(caller, "campaign-started", campaigns.started(campaign, journal.now()));
                        }));
    }

    @Override
    public Outcome<Campaign> get(CallContext call, CampaignId campaign) {
        return guard.read(call, MessagingModule.READ, caller -> found(campaigns.find(campaign)));
    }

    @Override
    public Outcome<Slice<Campaign>> list(CallContext call, PageRequest page) {
        return guard.read(call, MessagingModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().page(page);
            return checks.passed()
                    ? Places.read(page).map(after -> list(after, page.size()))
                    : Refusals.invalid(checks);
        });
    }

    private Slice<Campaign> list(KeysetCursor after, int size) {
        List<Campaign> found = campaigns.newest(after, size + 1);
        List<Campaign> shown = found.subList(0, Math.min(size, found.size()));
        Cursor next = found.size() > size ? Places.of(shown.get(size - 1)) : null;
        return new Slice<>(shown, next);
    }

    @Override
    public Outcome<List<CampaignRecipient>> recipients(CallContext call, CampaignId campaign) {
        return guard.read(
                call,
                MessagingModule.READ,
                caller -> found(campaigns.find(campaign))
                        .map(found -> names.named(call, campaigns.recipients(found.id()))));
    }

    private Outcome<Campaign> draft(CampaignId campaign, long version) {
        return found(campaigns.lock(campaign)).flatMap(found -> {
            if (found.startedAt() != null) {
                return Refusals.conflict("started", "The campaign was started; its mails are on their way.");
            }
            return found.version() == version ? Outcome.done(found) : Refusals.stale(found.version());
        });
    }

    private static Outcome<Campaign> found(Optional<Campaign> campaign) {
        return campaign.map(Outcome::done).orElseGet(() -> Refusals.notFound("campaign"));
    }

    private static Outcome<CampaignData> checked(CampaignData data) {
        FieldChecks checks = CampaignRules.check(data);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        String text = data.rich() && data.text() != null ? RichText.cleaned(data.text()) : data.text();
        return Outcome.done(
                new CampaignData(data.name(), data.subject(), text, data.rich(), data.category(), data.contacts()));
    }

    private Campaign told(Caller caller, String action, Campaign campaign) {
        journal.campaign(caller, action, campaign);
        return campaign;
    }
}
