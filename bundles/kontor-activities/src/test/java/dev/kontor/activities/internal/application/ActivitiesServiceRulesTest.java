package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1, G2, G4: once per method. */
@ParameterizedClass
@EnumSource(Database.class)
class ActivitiesServiceRulesTest {

    @Parameter
    private Database database;

    private TestActivities kontor;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    @Test
    void nobody_reaches_activities_without_the_right_to() {
        ContactId contact = new ContactId(UUID.randomUUID());
        ActivityId activity = new ActivityId(UUID.randomUUID());
        ServiceRules.of(kontor.kontor, Activities.class, kontor.activities)
                .method("record", ActivitiesModule.WRITE, kontor.mail(contact, "m-1"))
                .method("get", ActivitiesModule.READ, activity)
                .method("sourcePage", ActivitiesModule.READ, activity)
                .method("timeline", ActivitiesModule.READ, contact, TimelineFilter.ALL, PageRequest.first())
                .method("counts", ActivitiesModule.READ, contact, TimelineFilter.ALL)
                .method("lastContact", ActivitiesModule.READ, contact)
                .method("delete", ActivitiesModule.DELETE, activity, "Falscher Kontakt")
                .method("restore", ActivitiesModule.RESTORE, activity)
                .method("steps", ActivitiesModule.READ, activity, PageRequest.first())
                .method(
                        "addStep",
                        ActivitiesModule.WRITE,
                        activity,
                        new InteractionStep("s-1", "message", Instant.EPOCH, null, null, "Guten Tag"))
                .method("types", ActivitiesModule.READ)
                .method("colleagues", ActivitiesModule.READ)
                .verify();
    }

    @Test
    void nobody_reaches_the_settings_without_the_right_to() {
        ServiceRules.of(kontor.kontor, ActivitySettings.class, kontor.core.settings())
                .method("list", ActivitiesModule.CONFIGURE)
                .method("change", ActivitiesModule.CONFIGURE, TypeSetting.defaults("CHAT"))
                .verify();
    }

    @Test
    void nobody_reaches_figures_without_the_right_to() {
        FigureQuestion question = new FigureQuestion(
                FigureSubject.of(new ContactId(UUID.randomUUID())),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
        ServiceRules.of(kontor.kontor, CommunicationFigures.class, kontor.core.figures())
                .method("definitions", ActivitiesModule.READ)
                .method("figures", ActivitiesModule.READ, question, Set.of())
                .method("behind", ActivitiesModule.READ, question, FigureId.VOLUME, "EMAIL", PageRequest.first())
                .verify();
    }

    @Test
    void nobody_reaches_the_inbox_without_the_right_to() {
        UnassignedId item = new UnassignedId(UUID.randomUUID());
        ServiceRules.of(kontor.kontor, UnassignedInbox.class, kontor.inbox)
                .method("list", ActivitiesModule.ASSIGN, PageRequest.first())
                .method("count", ActivitiesModule.ASSIGN)
                .method("assign", ActivitiesModule.ASSIGN, item, new ContactId(UUID.randomUUID()))
                .method("createContact", ActivitiesModule.ASSIGN, item)
                .method("dismiss", ActivitiesModule.ASSIGN, item)
                .verify();
    }
}
