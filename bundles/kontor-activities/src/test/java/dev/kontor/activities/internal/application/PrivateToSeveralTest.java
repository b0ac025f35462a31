package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.Unassigned;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.testing.databases.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W26, A42: what came by a mailbox of several employees and of no team is seen by all of these, and by nobody else. */
@ParameterizedClass
@EnumSource(Database.class)
class PrivateToSeveralTest {

    private static final String SENDER = "k.vogt@example.org";
    private static final Permission[] CLERK = {
        ActivitiesModule.READ, ActivitiesModule.READ_TEAMS, ActivitiesModule.WRITE, ActivitiesModule.ASSIGN
    };

    @Parameter
    private Database database;

    private TestActivities kontor;
    private CallContext ben;
    private CallContext clerk;
    private CallContext colleague;
    private CallContext head;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        ben = kontor.agent("ben", SALES);
        clerk = kontor.tenant().user("clerk", List.of(), CLERK);
        colleague = kontor.agent("colleague", SALES);
        head = kontor.head(SALES);
        vogt = kontor.contacts.add(ben, "Katrin Vogt", null, SENDER);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** The clerk is in no team and may not read others' e-mails: this one is theirs too. */
    @Test
    void each_of_them_has_it_in_the_timeline_with_its_content() {
        mail("m-1", null, ben, clerk);

        assertThat(timeline(ben)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Angebot");
            assertThat(kontor.activities.get(clerk, mail.id()).orThrow()).isEqualTo(mail);
            assertThat(timeline(clerk)).containsExactly(mail);
            assertThat(search(clerk)).containsExactly(mail);
            assertThat(of(clerk, clerk.user())).containsExactly(mail);
        });
        assertThat(total(clerk)).isEqualTo(1);
        assertThat(kontor.activities.lastContact(clerk, vogt).orThrow().incoming())
                .isNotNull();
    }

    @Test
    void nobody_else_sees_anything_of_it() {
        mail("m-1", null, ben, clerk);
        Activity mail = timeline(ben).get(0);

        for (CallContext other : List.of(colleague, head)) {
            assertThat(timeline(other)).isEmpty();
            assertThat(search(other)).isEmpty();
            assertThat(of(other, clerk.user())).isEmpty();
            assertThat(total(other)).isZero();
            assertThat(kontor.activities.get(other, mail.id()).isDone()).isFalse();
            assertThat(kontor.activities.lastContact(other, vogt).orThrow().incoming())
                    .isNull();
        }
    }

    @Test
    void while_it_waits_each_of_them_has_it_in_the_inbox_and_whoever_assigns_it_leaves_it_to_all() {
        mailFrom("fremd@example.org", "m-1", null, ben, clerk);

        assertThat(inbox(ben)).hasSize(1);
        assertThat(inbox(colleague)).isEmpty();
        assertThat(inbox(head)).isEmpty();
        Unassigned item = inbox(clerk).get(0);
        assertThat(item.subject()).isEqualTo("Angebot");
        kontor.inbox.assign(clerk, item.id(), vogt).orThrow();
        assertThat(timeline(ben)).hasSize(1).isEqualTo(timeline(clerk));
        assertThat(timeline(head)).isEmpty();
    }

    @Test
    void by_one_more_mailbox_it_is_theirs_too_by_whom_it_came() {
        mail("m-1", null, ben);
        assertThat(timeline(clerk)).isEmpty();
        mail("m-1", null, clerk, colleague);

        assertThat(timeline(ben)).hasSize(1).isEqualTo(timeline(clerk)).isEqualTo(timeline(colleague));
        assertThat(timeline(head)).isEmpty();
        assertThat(kontor.audited("activity", timeline(ben).get(0).id())).hasSize(2);
        mail("m-1", null, ben);
        assertThat(kontor.audited("activity", timeline(ben).get(0).id())).hasSize(2);
    }

    @Test
    void what_waits_comes_to_more_of_them_and_to_a_team_as_well() {
        mailFrom("fremd@example.org", "m-1", null, ben);
        mailFrom("fremd@example.org", "m-1", null, clerk);
        assertThat(inbox(clerk)).hasSize(1);
        assertThat(inbox(colleague)).isEmpty();
        assertThat(kontor.audited("unassigned", inbox(clerk).get(0).id()))
                .filteredOn(row -> row.record().action().equals("activities.unassigned-shared"))
                .singleElement()
                .satisfies(row -> assertThat(row.record().changes()).containsOnlyKeys("employees"));

        mailFrom("fremd@example.org", "m-1", SALES);
        assertThat(inbox(colleague)).hasSize(1);
    }

    @Test
    void what_comes_to_a_team_too_is_the_teams() {
        mail("m-1", null, ben, clerk);
        mail("m-1", SALES);

        assertThat(timeline(colleague)).hasSize(1);
    }

    @Test
    void an_employee_who_is_gone_leaves_it_to_the_others() {
        mail("m-1", null, kontor.tenant().stranger(), clerk);

        assertThat(timeline(clerk))
                .singleElement()
                .satisfies(mail -> assertThat(mail.owner()).isEqualTo(clerk.user()));
        assertThat(timeline(head)).isEmpty();
    }

    private void mail(String source, TeamId team, CallContext... employees) {
        mailFrom(SENDER, source, team, employees);
    }

    private void mailFrom(String sender, String source, TeamId team, CallContext... employees) {
        InteractionObserved told = kontor.observedBy(Direction.IN, source, team, null, sender);
        List<UserId> users = List.of(employees).stream().map(CallContext::user).toList();
        kontor.happens(new InteractionObserved(
                told.activityType(),
                told.source(),
                told.direction(),
                told.occurredAt(),
                told.participants(),
                told.subject(),
                told.snippet(),
                team,
                users.isEmpty() ? null : users.get(0),
                team == null ? List.of(InteractionObserved.PRIVATE) : List.of(),
                "Kanarienvogel",
                null,
                null,
                users.isEmpty() ? List.of() : users.subList(1, users.size())));
    }

    private List<Activity> timeline(CallContext call) {
        return found(call, TimelineFilter.ALL);
    }

    private List<Activity> search(CallContext call) {
        return found(call, new TimelineFilter(null, null, null, null, null, null, "Kanarienvogel"));
    }

    private List<Activity> of(CallContext call, UserId user) {
        return found(call, new TimelineFilter(null, null, user, null, null, null, null));
    }

    private List<Activity> found(CallContext call, TimelineFilter filter) {
        return kontor.activities
                .timeline(call, vogt, filter, PageRequest.first())
                .orThrow()
                .items();
    }

    private long total(CallContext call) {
        return kontor.activities
                .counts(call, vogt, TimelineFilter.ALL)
                .orThrow()
                .total();
    }

    private List<Unassigned> inbox(CallContext call) {
        return kontor.inbox.list(call, PageRequest.first()).orThrow().items();
    }
}
