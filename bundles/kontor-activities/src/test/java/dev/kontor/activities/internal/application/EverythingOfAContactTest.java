package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.TeamsAndUsers;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A31, A41, A51, A65: whoever asks, the timeline is one place for all that happened with a contact. */
@ParameterizedClass
@EnumSource(Database.class)
class EverythingOfAContactTest {

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Vogt", null);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A41, A51: per type they are told apart again. */
    @Test
    void all_types_stand_in_one_timeline() {
        Activity mail = recorded("EMAIL", new SourceRef("mail", "m-1"));
        Activity chat = recorded("CHAT", new SourceRef("chat", "c-1"));
        Activity ticket = recorded("TICKET", new SourceRef("ticket", "t-1"));
        Activity note = recorded("NOTE", null);

        assertThat(found(TimelineFilter.ALL)).containsExactlyInAnyOrder(mail, chat, ticket, note);
        assertThat(found(ofTypes("CHAT", "NOTE"))).containsExactlyInAnyOrder(chat, note);
    }

    /** A31: the support history: all tickets of the contact, each with its state. */
    @Test
    void the_filter_for_tickets_shows_all_tickets_with_their_state() {
        Activity open = recorded("TICKET", new SourceRef("ticket", "t-1"));
        Activity closed = recorded("TICKET", new SourceRef("ticket", "t-2"));
        recorded("NOTE", null);
        step(open, "created");
        step(closed, "created");
        step(closed, "closed");

        assertThat(found(ofTypes("TICKET")))
                .extracting(ticket -> ticket.source().id() + " " + ticket.state())
                .containsExactlyInAnyOrder("t-1 open", "t-2 closed");
    }

    /** A51, A11: per team; whom one can filter by are one's teams and their members, for who sees all teams all. */
    @Test
    void a_user_filters_by_the_teams_and_users_that_they_see() {
        kontor.agent("berta", TestActivities.SALES);
        kontor.agent("carl", TestActivities.SERVICE);

        TeamsAndUsers seen = kontor.activities.colleagues(anna).orThrow();
        assertThat(seen.teams()).extracting(TeamsAndUsers.Team::name).containsExactly("sales");
        assertThat(seen.users()).extracting(TeamsAndUsers.User::name).containsExactly("Anna", "Berta");
        assertThat(kontor.activities.colleagues(kontor.head()).orThrow().users())
                .extracting(TeamsAndUsers.User::name)
                .contains("Anna", "Berta", "Carl", "Head");
        assertThat(kontor.activities.colleagues(kontor.head()).orThrow().teams())
                .extracting(TeamsAndUsers.Team::id)
                .contains(TestActivities.SALES, TestActivities.SERVICE);
    }

    private Activity recorded(String type, SourceRef source) {
        return kontor.activities
                .record(anna, kontor.activity(vogt, type, source, null, null))
                .orThrow();
    }

    private void step(Activity ticket, String kind) {
        kontor.activities
                .addStep(
                        anna,
                        ticket.id(),
                        new InteractionStep(
                                kind, kind, kontor.kontor.clock().instant(), Direction.IN, null, "Heizung kalt"))
                .orThrow();
    }

    private List<Activity> found(TimelineFilter filter) {
        return kontor.activities
                .timeline(anna, vogt, filter, PageRequest.first(50))
                .orThrow()
                .items();
    }

    private static TimelineFilter ofTypes(String... types) {
        return new TimelineFilter(Set.of(types), null, null, null, null);
    }
}
