package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.hosterp.CallCentre;
import com.example.hosterp.CallCentre.Screen;
import com.example.hosterp.CallCentreOffice;
import com.example.hosterp.internal.ErpCallCentre;
import com.example.hosterp.internal.ErpCallCentreOffice;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
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

/** P5, L1–L41: the sample ERP runs a call centre by every call that the lead flow has, and none is left out. */
@ParameterizedClass
@EnumSource(Database.class)
class AHostsCallCentreTest {

    @Parameter
    private Database database;

    private Node node;
    private CallContext chief;
    private CallContext anna;
    private NotedServices services;
    private CallCentre centre;
    private CallCentreOffice office;

    @BeforeEach
    void start() {
        node = Node.on(database);
        node.kontor.clock().set(Instant.now()); // by which the ERP goes
        TestTenant tenant = node.kontor.tenant().withModules(ContactsModule.ID, LeadflowModule.ID);
        chief = tenant.admin();
        anna = tenant.user("anna", LeadflowModule.READ, LeadflowModule.WORK);
        services = new NotedServices(node);
        NoteTemplates scripts = services.noted(NoteTemplates.class);
        centre = new ErpCallCentre(services.noted(LeadQueue.class), services.noted(Leads.class), scripts);
        office = new ErpCallCentreOffice(
                services.noted(LeadflowSettings.class),
                scripts,
                services.noted(ClassificationSettings.class),
                services.noted(NoteClassifications.class),
                services.noted(LeadReports.class),
                services.noted(LeadStates.class));
        customer("Albers");
        customer("Brandt");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void every_call_is_used_and_does_what_the_erp_wants() {
        NoteTemplate script = anOfficeIsSetUp();
        LeadNote note = agentsCall(script);
        notesAreRead(note);

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        CallCentreOffice.Results results = office.results(
                        chief, ReportRange.days(today.minusDays(1), today.plusDays(1)), List.of(note.contact()))
                .orThrow();
        assertThat(results.report().total().calls()).isEqualTo(1);
        assertThat(results.states()).containsEntry(note.contact(), LeadStatus.IN_PROGRESS);
        assertThat(results.completed()).isEmpty();
        office.dropped(chief, script.id()).orThrow();
        assertThat(office.settings(chief).orThrow().scripts()).isEmpty();

        assertThat(services.called()).isEqualTo(services.offered());
    }

    private NoteTemplate anOfficeIsSetUp() {
        NoteTemplate script =
                office.script(chief, "Angebot", "{{name}} will ein Angebot.").orThrow();
        NoteTemplate better =
                office.rewritten(chief, script, "{{name}} wünscht ein Angebot.").orThrow();
        ListId fair = node.service(ContactLists.class)
                .create(chief, "Herbstmesse")
                .orThrow()
                .id();
        office.onlyCustomersOn(chief, List.of(fair.value())).orThrow();
        assertThat(centre.nextCustomer(anna, null).orThrow().turn().card()).isNull();
        node.service(ContactLists.class).delete(chief, fair).orThrow();
        assertThat(office.settings(chief).orThrow().missingLists()).containsExactly(fair.value());
        office.onlyCustomersOn(chief, List.of()).orThrow();
        office.takeEverybodyIn(chief).orThrow();
        node.kontor.deliverEvents();
        assertThat(office.settings(chief).orThrow().scripts()).containsExactly(better);
        return better;
    }

    /** Anna calls Albers, who wants an offer, and Brandt, with whom she is done, and then isn't. */
    private LeadNote agentsCall(NoteTemplate script) {
        Screen albers = centre.nextCustomer(anna, null).orThrow();
        assertThat(albers.position()).isEqualTo(new QueuePosition(1, 1, 2));
        assertThat(albers.waiting()).hasSize(2);
        Screen brandt = centre.nextCustomer(anna, albers.turn().place()).orThrow();
        assertThat(contact(centre.customerBefore(anna, brandt.turn().place()).orThrow()))
                .isEqualTo(contact(albers));
        assertThat(centre.found(anna, "albers").orThrow()).hasSize(1);

        SavedNote saved =
                centre.said(anna, contact(albers), script.id(), "Bis Monntag.").orThrow();
        LeadNote right = centre.misspelt(anna, saved.note(), "Albers wünscht ein Angebot. Bis Montag.")
                .orThrow();
        Instant tomorrow = node.kontor.clock().instant().plus(Duration.ofDays(1));
        assertThat(centre.callsAgain(anna, contact(albers), tomorrow).orThrow().callback())
                .isNotNull();
        assertThat(centre.neednt(anna, contact(albers)).orThrow().callback()).isNull();
        assertThat(centre.passedOn(anna, contact(albers), chief.user())
                        .orThrow()
                        .reservation()
                        .holder())
                .isEqualTo(chief.user());
        assertThat(centre.givenBack(chief, contact(albers)).orThrow().reservation())
                .isNull();

        LeadNote wrong =
                centre.said(anna, contact(brandt), script.id(), "").orThrow().note();
        assertThat(centre.done(anna, contact(brandt), NoteOutcome.NEGATIVE)
                        .orThrow()
                        .status())
                .isEqualTo(LeadStatus.COMPLETED);
        assertThat(centre.wantsMore(anna, contact(brandt)).orThrow().status()).isEqualTo(LeadStatus.IN_PROGRESS);
        centre.wrongCustomer(anna, wrong.id()).orThrow();
        return right;
    }

    private void notesAreRead(LeadNote note) {
        assertThat(office.readNotes(chief, true).orThrow().pending()).isEqualTo(1);
        office.readNow(chief).orThrow();
        assertThat(office.readAgain(chief).orThrow()).isZero();
        assertThat(office.wasReally(chief, note.id(), NoteOutcome.POSITIVE)
                        .orThrow()
                        .outcome())
                .isEqualTo(NoteOutcome.POSITIVE);
        office.wasRightAsRead(chief, note.id()).orThrow();
        assertThat(office.whatCameOf(anna, List.of(note.id())).orThrow().get(0).outcome())
                .isEqualTo(NoteOutcome.UNCLASSIFIED);
    }

    private void customer(String lastName) {
        node.service(Contacts.class)
                .create(
                        chief,
                        new ContactData(null, null, lastName, null, null, null, null, List.of()),
                        new Origin("erp", null, null))
                .orThrow();
        node.kontor.deliverEvents();
    }

    private static ContactId contact(Screen screen) {
        return screen.turn().card().lead().contact();
    }
}
