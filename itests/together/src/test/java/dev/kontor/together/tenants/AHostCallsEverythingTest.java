package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.hosterp.CustomerDesk;
import com.example.hosterp.internal.ErpCustomerDesk;
import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** P5, A1–A65: the sample ERP works with activities by every call there is, and none is left out. */
@ParameterizedClass
@EnumSource(Database.class)
class AHostCallsEverythingTest {

    @Parameter
    private Database database;

    private Node node;
    private NotedServices services;
    private CallContext anna;
    private CustomerDesk desk;
    private ContactId vogt;

    @BeforeEach
    void start() {
        node = Node.on(database);
        node.kontor.clock().set(Instant.now()); // by which the ERP goes
        TestTenant tenant = node.kontor.tenant().withModules(ContactsModule.ID, ActivitiesModule.ID);
        anna = tenant.admin();
        services = new NotedServices(node);
        desk = new ErpCustomerDesk(
                services.noted(Activities.class),
                services.noted(UnassignedInbox.class),
                services.noted(ActivitySettings.class),
                services.noted(CommunicationFigures.class));
        vogt = node.service(Contacts.class)
                .create(
                        anna,
                        new ContactData(null, "Katrin", "Vogt", null, null, null, null, List.of()),
                        new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void every_call_is_used_and_does_what_the_erp_wants() {
        Activity phoned = desk.phoneCall(anna, vogt, "Rückfrage zum Angebot").orThrow();
        Activity served = desk.goesOn(anna, serviceCall().id(), "s-1", "Der Monteur ist da.")
                .orThrow();
        assertThat(desk.open(anna, served.id()).orThrow().steps()).hasSize(1);
        assertThat(desk.history(anna, vogt, TimelineFilter.ALL).orThrow().total())
                .isEqualTo(2);
        assertThat(desk.history(anna, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .filters()
                        .users())
                .isNotEmpty();

        assertThat(desk.history(anna, vogt, TimelineFilter.ALL)
                        .orThrow()
                        .lastContact()
                        .outgoing()
                        .activity())
                .isEqualTo(phoned.id());

        desk.entryWasWrong(anna, phoned.id()).orThrow();
        assertThat(desk.history(anna, vogt, TimelineFilter.ALL).orThrow().total())
                .isEqualTo(1);
        assertThat(desk.undo(anna, phoned.id()).orThrow().subject()).isEqualTo(phoned.subject());

        List<Unassigned> waiting = threeStrangersWrite();
        assertThat(desk.waiting(anna).orThrow()).isEqualTo(3);
        assertThat(desk.belongsTo(anna, waiting.get(0).id(), vogt).orThrow().contact())
                .isEqualTo(vogt);
        assertThat(desk.newCustomer(anna, waiting.get(1).id()).orThrow()).isNotEqualTo(vogt);
        desk.advertising(anna, waiting.get(2).id()).orThrow();
        assertThat(desk.waiting(anna).orThrow()).isZero();

        assertThat(desk.chatsMakeCustomers(anna, true).orThrow().makesContacts())
                .isTrue();
        assertThat(desk.chatsMakeCustomers(anna, false).orThrow().version()).isEqualTo(2);

        CustomerDesk.Report report = desk.report(anna, lastDays()).orThrow();
        assertThat(report.definitions()).isNotEmpty();
        assertThat(report.figures().get(0).value()).isEqualTo(3);
        assertThat(report.behind()).isNotEmpty();

        assertThat(services.called()).isEqualTo(services.offered());
    }

    private Activity serviceCall() {
        return node.service(Activities.class)
                .record(
                        anna,
                        new NewActivity(
                                vogt,
                                "TICKET",
                                Direction.IN,
                                new SourceRef("ticket", "4711"),
                                node.kontor.clock().instant(),
                                null,
                                null,
                                "Heizung kalt",
                                null,
                                null))
                .orThrow();
    }

    private List<Unassigned> threeStrangersWrite() {
        for (int number = 1; number <= 3; number++) {
            Participant sender = new Participant(
                    ParticipantRole.FROM, HandleKind.EMAIL, "fremd" + number + "@example.org", "Fremd " + number);
            node.service(InteractionIntake.class)
                    .handIn(
                            anna,
                            "mail-" + number,
                            new InteractionObserved(
                                    "EMAIL",
                                    new SourceRef("mail", "m-" + number),
                                    Direction.IN,
                                    node.kontor.clock().instant(),
                                    List.of(sender),
                                    "Anfrage",
                                    "Guten Tag",
                                    null,
                                    null,
                                    List.of()))
                    .orThrow();
        }
        node.kontor.deliverEvents();
        return desk.waitingNewest(anna).orThrow();
    }

    private FigureQuestion lastDays() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return new FigureQuestion(FigureSubject.of(vogt), today.minusDays(30), today);
    }
}
