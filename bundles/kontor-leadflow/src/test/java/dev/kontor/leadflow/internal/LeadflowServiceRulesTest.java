package dev.kontor.leadflow.internal;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
class LeadflowServiceRulesTest {

    @Parameter
    private Database database;

    private TestLeadflow flow;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void nobody_reaches_the_lead_flow_without_the_right_to() {
        ContactId contact = new ContactId(UUID.randomUUID());
        LeadNoteId note = new LeadNoteId(UUID.randomUUID());
        NoteTemplateId template = new NoteTemplateId(UUID.randomUUID());
        TemplateData data = new TemplateData("Rückruf", "Ruft zurück.", null, null);
        ServiceRules.of(flow.kontor, LeadQueue.class, flow.core.queue())
                .method("next", LeadflowModule.WORK, (Object) null)
                .method("previous", LeadflowModule.WORK, (Object) null)
                .method("position", LeadflowModule.READ, (Object) null)
                .method("list", LeadflowModule.READ, PageRequest.first())
                .method("search", LeadflowModule.READ, "Vogt", PageRequest.first())
                .method("get", LeadflowModule.READ, contact)
                .verify();
        ServiceRules.of(flow.kontor, Leads.class, flow.core.leads())
                .method("note", LeadflowModule.WORK, contact, NewNote.text("Hallo"))
                .method("changeNote", LeadflowModule.WORK, note, 1L, "Hallo")
                .method("deleteNote", LeadflowModule.WORK, note)
                .method("notes", LeadflowModule.READ, contact, PageRequest.first())
                .method("release", LeadflowModule.WORK, contact)
                .method("handOver", LeadflowModule.WORK, contact, new UserId("anna"))
                .method("promiseCallback", LeadflowModule.WORK, contact, Instant.EPOCH)
                .method("cancelCallback", LeadflowModule.WORK, contact)
                .method("close", LeadflowModule.WORK, contact, NoteOutcome.PARTIAL, "Grund")
                .method("reopen", LeadflowModule.WORK, contact)
                .verify();
        ServiceRules.of(flow.kontor, LeadReports.class, flow.core.reports())
                .method("report", LeadflowModule.READ, ReportRange.days(LocalDate.EPOCH, LocalDate.EPOCH))
                .verify();
        ServiceRules.of(flow.kontor, LeadStates.class, flow.core.states())
                .method("of", LeadflowModule.READ, List.of(contact))
                .method("find", LeadflowModule.READ, LeadStatus.NONE, PageRequest.first())
                .verify();
        ServiceRules.of(flow.kontor, LeadflowSettings.class, flow.core.settings())
                .method("get", LeadflowModule.READ)
                .method("change", LeadflowModule.SETUP, LeadflowSetup.DEFAULTS)
                .method("roles", LeadflowModule.SETUP)
                .method("missingLists", LeadflowModule.READ)
                .method("takeIn", LeadflowModule.SETUP)
                .verify();
        ServiceRules.of(flow.kontor, NoteTemplates.class, flow.core.templates())
                .method("list", LeadflowModule.READ)
                .method("create", LeadflowModule.SETUP, data)
                .method("change", LeadflowModule.SETUP, template, 1L, data)
                .method("delete", LeadflowModule.SETUP, template)
                .method("fill", LeadflowModule.READ, template, contact)
                .verify();
    }
}
