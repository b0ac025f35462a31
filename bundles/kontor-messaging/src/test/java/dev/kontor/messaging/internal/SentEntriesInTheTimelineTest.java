package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A27, W74: what was sent stands in the timeline of whom it was sent to. */
@ParameterizedClass
@EnumSource(Database.class)
class SentEntriesInTheTimelineTest {

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private ActivitiesCore activities;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        messaging.transports.add(new PostBox(SendingWay.EMAIL));
        activities = new ActivitiesCore(
                messaging.kontor.guard(),
                messaging.kontor.transactions(),
                messaging.kontor.unit("activities"),
                messaging.kontor.audit(),
                messaging.kontor.events(),
                messaging.kontor.ids(),
                messaging.kontor.clock(),
                messaging.kontor.host(),
                messaging.contacts.directory(),
                messaging.contacts.contacts());
        messaging.kontor.subscribe(activities.intake());
        messaging.tenant.withModules(ActivitiesModule.ID);
        messaging.kontor.deliverEvents();
        anna = messaging.writer("anna", List.of(new TeamId("sales")));
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** A27: once, for each contact that got it, also when nobody named the contact. */
    @Test
    void a_sent_mail_is_one_activity_of_each_contact() {
        ContactId albers = contact("Albers", "albers@example.org");
        ContactId brandt = contact("Brandt", "brandt@example.org");
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Guten Tag",
                Recipient.contact(RecipientRole.TO, albers),
                Recipient.email(RecipientRole.CC, "brandt@example.org"));
        send(entry);
        for (ContactId contact : List.of(albers, brandt)) {
            assertThat(timeline(contact)).singleElement().satisfies(activity -> {
                assertThat(activity.type()).isEqualTo("EMAIL");
                assertThat(activity.direction()).isEqualTo(Direction.OUT);
                assertThat(activity.subject()).isEqualTo("Angebot");
                assertThat(activity.source().kind()).isEqualTo("entry");
                assertThat(activity.source().id()).isEqualTo(entry.id().toString());
            });
        }
    }

    /** W74: of a private entry nothing stands there. */
    @Test
    void a_private_entry_stands_in_no_timeline() {
        ContactId albers = contact("Albers", "albers@example.org");
        EntryData data = new EntryData(
                "geheim",
                "x",
                false,
                messaging.all.id(),
                List.of(Recipient.contact(RecipientRole.TO, albers)),
                null,
                null,
                true,
                null);
        send(messaging.core.entries().create(anna, data).orThrow());
        assertThat(timeline(albers)).isEmpty();
    }

    /** A27, A68: the line of a mail of a campaign names the campaign. */
    @Test
    void a_mail_of_a_campaign_is_known_by_its_name() {
        ContactId albers = contact("Albers", "albers@example.org");
        CampaignData data =
                new CampaignData("Frühjahr", "Neue Preise", "Guten Tag", false, messaging.all.id(), List.of(albers));
        CallContext writer = messaging.writer("cleo", List.of(new TeamId("sales")), MessagingModule.CAMPAIGNS);
        Campaign campaign = messaging.core.campaigns().create(writer, data).orThrow();
        messaging.core.campaigns().start(writer, campaign.id(), 1).orThrow();
        messaging.core.outbox().sendDue();
        messaging.kontor.deliverEvents();
        assertThat(timeline(albers)).singleElement().satisfies(activity -> {
            assertThat(activity.subject()).isEqualTo("[Frühjahr] Neue Preise");
            assertThat(activity.snippet()).isEqualTo("Guten Tag");
        });
    }

    private void send(ContactEntry entry) {
        messaging.send(anna, entry, SendingWay.EMAIL);
        messaging.core.outbox().sendDue();
        messaging.kontor.deliverEvents();
    }

    private ContactId contact(String name, String address) {
        return messaging.contact(name, new NewContactPoint(HandleKind.EMAIL, address, null));
    }

    private List<Activity> timeline(ContactId contact) {
        return activities
                .activities()
                .timeline(messaging.admin, contact, TimelineFilter.ALL, PageRequest.first())
                .orThrow()
                .items();
    }
}
