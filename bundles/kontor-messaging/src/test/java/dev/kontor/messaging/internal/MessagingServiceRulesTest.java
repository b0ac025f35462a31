package dev.kontor.messaging.internal;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1, G4: once per method. */
@ParameterizedClass
@EnumSource(Database.class)
class MessagingServiceRulesTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    @Test
    void nobody_reaches_the_entries_without_the_right_to() {
        EntryId entry = new EntryId(UUID.randomUUID());
        CategoryId category = new CategoryId(UUID.randomUUID());
        EntryData data = new EntryData("A", "B", false, null, null, null, null, false, null);
        ServiceRules.of(messaging.kontor, ContactEntries.class, messaging.core.entries())
                .method("create", MessagingModule.WRITE, data)
                .method("change", MessagingModule.WRITE, entry, 1L, data)
                .method("move", MessagingModule.WRITE, entry, EntryStatus.DONE)
                .method("publish", MessagingModule.PUBLISH, entry, true)
                .method("publication", MessagingModule.READ, entry)
                .method("get", MessagingModule.READ, entry)
                .method("list", MessagingModule.READ, EntryView.MINE, null, PageRequest.first())
                .method("undelivered", MessagingModule.READ, EntryView.MINE, PageRequest.first())
                .verify();
        SourceRef source = new SourceRef("mail", "1");
        ServiceRules.of(messaging.kontor, ReceivedMessages.class, messaging.received)
                .method(
                        "take",
                        MessagingModule.WRITE,
                        new ReceivedMail().from("a@b.example", null).message())
                .method("entryOf", MessagingModule.READ, source)
                .verify();
        ServiceRules.of(messaging.kontor, EntrySending.class, messaging.core.sending())
                .method("ways", MessagingModule.READ, entry)
                .method("preview", MessagingModule.READ, entry)
                .method("send", MessagingModule.WRITE, entry, 1L, SendingWay.EMAIL, List.of())
                .method("dispatches", MessagingModule.READ, entry)
                .method("settle", MessagingModule.WRITE, new DispatchId(UUID.randomUUID()), Settlement.MARK_SENT)
                .method("strayReports", MessagingModule.SETUP)
                .verify();
        ServiceRules.of(messaging.kontor, ActivityCategories.class, messaging.core.categories())
                .method("list", MessagingModule.READ)
                .method("create", MessagingModule.SETUP, new CategoryData("X", Set.of(), true))
                .method("change", MessagingModule.SETUP, category, 1L, new CategoryData("X", Set.of(), true))
                .method("delete", MessagingModule.SETUP, category)
                .verify();
        ServiceRules.of(messaging.kontor, MessagingSettings.class, messaging.core.settings())
                .method("signature", MessagingModule.READ)
                .method("changeSignature", MessagingModule.WRITE, "Anna")
                .method("prefixes", MessagingModule.READ)
                .method("changePrefixes", MessagingModule.SETUP, new SubjectPrefixes(0, Map.of()))
                .verify();
        ServiceRules.of(messaging.kontor, InternalMessages.class, messaging.core.messages())
                .method("inbox", MessagingModule.READ, PageRequest.first())
                .method("read", MessagingModule.READ, new InternalMessageId(UUID.randomUUID()))
                .method("unread", MessagingModule.READ)
                .verify();
        ServiceRules.of(messaging.kontor, EntryChoices.class, messaging.core.choices())
                .method("colleagues", MessagingModule.READ)
                .method("cases", MessagingModule.WRITE, "1", new ContactId(UUID.randomUUID()))
                .method("casesOf", MessagingModule.READ, entry)
                .verify();
        CampaignId campaign = new CampaignId(UUID.randomUUID());
        CampaignData letters = new CampaignData("X", null, null, false, null, List.of());
        ServiceRules.of(messaging.kontor, Campaigns.class, messaging.core.campaigns())
                .method("create", MessagingModule.CAMPAIGNS, letters)
                .method("change", MessagingModule.CAMPAIGNS, campaign, 1L, letters)
                .method("delete", MessagingModule.CAMPAIGNS, campaign)
                .method("start", MessagingModule.CAMPAIGNS, campaign, 1L)
                .method("get", MessagingModule.READ, campaign)
                .method("list", MessagingModule.READ, PageRequest.first())
                .method("recipients", MessagingModule.READ, campaign)
                .verify();
        ServiceRules.of(messaging.kontor, PublishedEntries.class, messaging.core.published())
                .method(
                        "ofCase",
                        MessagingModule.PORTAL,
                        new CaseRef("1"),
                        new ContactId(UUID.randomUUID()),
                        PageRequest.first())
                .verify();
    }
}
