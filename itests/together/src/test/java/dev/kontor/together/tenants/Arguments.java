package dev.kontor.together.tenants;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.Origin;
import dev.kontor.host.HostTeam;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.together.tenants.Service.Operation;
import dev.kontor.web.token.ApiTokenId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A value for each type of parameter, made of the things of a tenant. A service method with a parameter of another type
 * fails the tests until its type stands here: {@code of("java.lang.Whatever", (things, random) -> …)}.
 */
final class Arguments {

    /** A module that tests may switch as they like, as nothing belongs to it. */
    static final ModuleId SWITCHED = new ModuleId("switched");

    private static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00Z");

    private interface Making {
        Object make(Things things, RandomGenerator random);
    }

    private final Map<String, Making> makings = new HashMap<>();

    Arguments() {
        ids(ContactId.class, ClientId.class, LabelId.class, ListId.class, JoinId.class);
        ids(ActivityId.class, UnassignedId.class, ImportRunId.class, MailId.class);
        ids(UserId.class, ApiTokenId.class, EventId.class, ErasureId.class, CaseRef.class);
        of(String.class, (things, random) -> things.text(random.nextInt(1_000)));
        of(long.class, (things, random) -> 1L + random.nextInt(2));
        of(int.class, (things, random) -> random.nextInt(2));
        of(boolean.class, (things, random) -> random.nextBoolean());
        of(Instant.class, (things, random) -> MOMENT.plusSeconds(random.nextInt(100_000_000)));
        of(PageRequest.class, (things, random) -> PageRequest.first(1 + random.nextInt(20)));
        of(Cursor.class, (things, random) -> null);
        oneOf(HandleKind.class);
        contacts();
        activities();
        figures();
        talks();
        leads();
        entries();
        classification();
        mail();
        platform();
    }

    private void contacts() {
        of("java.util.List<dev.kontor.contacts.ClientId>", (things, random) -> some(things, random, ClientId.class));
        of("java.util.List<dev.kontor.kernel.ContactId>", (things, random) -> some(things, random, ContactId.class));
        of(
                ContactData.class,
                (things, random) -> new ContactData(null, null, fresh(random), null, null, null, null, List.of()));
        of(Origin.class, (things, random) -> new Origin("manual", null, null));
        of(
                ClientData.class,
                (things, random) -> new ClientData(
                        fresh(random), things.id(ClientId.class, random), null, null, null, null, null, List.of()));
        oneOf(CommunicationChannel.class);
        of(ContactQuery.class, Arguments::query);
        of(
                ClientQuery.class,
                (things, random) -> new ClientQuery(
                        random.nextBoolean() ? null : things.text(random.nextInt(1_000)),
                        random.nextBoolean() ? null : things.id(ClientId.class, random)));
    }

    private void activities() {
        of(
                NewActivity.class,
                (things, random) -> new NewActivity(
                        things.id(ContactId.class, random),
                        "NOTE",
                        Direction.INTERNAL,
                        null,
                        MOMENT,
                        null,
                        null,
                        fresh(random),
                        null,
                        null));
        of(
                TimelineFilter.class,
                (things, random) -> random.nextBoolean()
                        ? TimelineFilter.ALL
                        : new TimelineFilter(Set.of("NOTE"), null, null, null, null));
    }

    private void figures() {
        oneOf(FigureId.class);
        of("java.util.Set<dev.kontor.activities.figures.FigureId>", (things, random) -> Set.of());
        of(
                FigureQuestion.class,
                (things, random) -> new FigureQuestion(
                        random.nextBoolean()
                                ? FigureSubject.of(things.id(ContactId.class, random))
                                : FigureSubject.ofClient(
                                        things.id(ClientId.class, random).value()),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
    }

    private void talks() {
        of(TypeSetting.class, (things, random) -> new TypeSetting("NOTE", 999, true, false, false));
        of(
                InteractionStep.class,
                (things, random) -> new InteractionStep(fresh(random), "message", MOMENT, null, null, fresh(random)));
    }

    private void leads() {
        ids(LeadNoteId.class, NoteTemplateId.class);
        oneOf(LeadStatus.class, NoteOutcome.class);
        of(
                NewNote.class,
                (things, random) ->
                        new NewNote(fresh(random), MOMENT, List.of(things.id(NoteTemplateId.class, random))));
        of(
                TemplateData.class,
                (things, random) -> new TemplateData(
                        fresh(random),
                        fresh(random),
                        List.of(things.id(LabelId.class, random).value()),
                        null));
        of(
                ReportRange.class,
                (things, random) -> ReportRange.days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        of(
                LeadflowSetup.class,
                (things, random) -> new LeadflowSetup(
                        999,
                        List.of(things.id(ListId.class, random).value()),
                        List.of(),
                        Set.of(),
                        null,
                        15,
                        10,
                        false));
    }

    private void entries() {
        ids(EntryId.class, CategoryId.class, DispatchId.class, InternalMessageId.class, CampaignId.class);
        of(
                CampaignData.class,
                (things, random) -> Business.campaign(fresh(random), things.id(CategoryId.class, random)));
        of(SourceRef.class, (things, random) -> source(things, random));
        of(ReceivedMessage.class, (things, random) -> Business.received(source(things, random), fresh(random)));
        oneOf(EntryStatus.class, EntryView.class, SendingWay.class, Settlement.class);
        of("java.util.List<dev.kontor.messaging.Answer>", (things, random) -> List.of());
        // A name of its own each time: a second one of the same name would be refused whoever asks.
        of(
                CategoryData.class,
                (things, random) -> new CategoryData(UUID.randomUUID().toString(), Set.of(), true));
        of(SubjectPrefixes.class, (things, random) -> new SubjectPrefixes(999, Map.of()));
        of(
                EntryData.class,
                (things, random) -> new EntryData(
                        fresh(random),
                        fresh(random),
                        false,
                        things.id(CategoryId.class, random),
                        List.of(Recipient.contact(RecipientRole.TO, things.id(ContactId.class, random))),
                        null,
                        null,
                        random.nextBoolean(),
                        null));
    }

    private void oneOf(Class<?>... types) {
        for (Class<?> type : types) {
            Object[] values = type.getEnumConstants();
            of(type, (things, random) -> values[random.nextInt(values.length)]);
        }
    }

    private static SourceRef source(Things things, RandomGenerator random) {
        return new SourceRef("mail", things.id(MailId.class, random).toString());
    }

    private void classification() {
        of(
                "java.util.List<dev.kontor.leadflow.LeadNoteId>",
                (things, random) -> List.of(things.id(LeadNoteId.class, random)));
        of(ClassificationSetup.class, (things, random) -> new ClassificationSetup(999, true, "offline", 7, 5));
    }

    private void mail() {
        of(MailUpload.class, (things, random) -> {
            byte[] file = Business.mail(fresh(random), "somebody@example.org");
            return new MailUpload("new.eml", new ByteArrayInputStream(file), (long) file.length);
        });
        ids(MailboxId.class);
        of(MailboxData.class, (things, random) -> Business.mailbox(fresh(random)));
        of("java.util.function.Consumer<dev.kontor.mail.ImportRun>", (things, random) -> nobody());
        of(OutputStream.class, (things, random) -> new ByteArrayOutputStream() {
            @Override
            public String toString() {
                return toString(StandardCharsets.UTF_8);
            }
        });
    }

    private static AuditFilter.Thing thing(Things things, RandomGenerator random) {
        return new AuditFilter.Thing(
                "activity", things.id(ActivityId.class, random).toString());
    }

    private void platform() {
        oneOf(DeliveryState.class);
        of(InteractionObserved.class, (things, random) -> observed(things.text(random.nextInt(1_000)), random));
        of(AuditCheckpoint.class, (things, random) -> null);
        of(
                AuditFilter.class,
                (things, random) -> AuditFilter.about(
                        random.nextBoolean() ? Set.of() : Set.of(things.id(ContactId.class, random)),
                        random.nextBoolean() ? Set.of() : Set.of(thing(things, random))));
        of(ModuleId.class, (things, random) -> SWITCHED);
        of(
                Tenant.class,
                (things, random) -> new Tenant(
                        new TenantId("t-" + random.nextInt(1_000_000)),
                        "X",
                        ZoneOffset.UTC,
                        Locale.GERMAN,
                        "DE",
                        null));
        of(UserData.class, (things, random) -> new UserData("Name", null, List.of(), List.of(), List.of(), null, null));
        of(HostTeam.class, (things, random) -> new HostTeam(new TeamId("sales"), "Sales"));
        of(
                CaseData.class,
                (things, random) -> new CaseData(UUID.randomUUID().toString(), "SUPPORT", fresh(random), null));
        of(WorkingHours.class, (things, random) -> new WorkingHours(ZoneOffset.UTC, Map.of()));
        of(LocalDate.class, (things, random) -> LocalDate.of(2026, 1, 1 + random.nextInt(28)));
        of(Role.class, (things, random) -> new Role("sellers", List.of("contacts.read")));
    }

    /** What the operation is called with. */
    List<Object> of(Operation operation, Things things, RandomGenerator random) {
        List<Object> values = new ArrayList<>();
        for (Type type : operation.parameters()) {
            values.add(making(operation, type).make(things, random));
        }
        return values;
    }

    private Making making(Operation operation, Type type) {
        Making making = makings.get(type.getTypeName());
        if (making == null) {
            throw new AssertionError(operation.name() + " has a parameter of type " + type.getTypeName()
                    + ", of which the tests have no value: say in " + Arguments.class.getName()
                    + " how one is made. Ids of things go to ids(…), and Business has to make such a thing.");
        }
        return making;
    }

    private void ids(Class<?>... types) {
        for (Class<?> type : types) {
            of(type, (things, random) -> things.id(type, random));
        }
    }

    private void of(Class<?> type, Making making) {
        of(type.getTypeName(), making);
    }

    private void of(String type, Making making) {
        makings.put(type, making);
    }

    private static ContactQuery query(Things things, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new ContactQuery(null, things.id(ClientId.class, random), null, null);
            case 1 -> new ContactQuery(null, null, things.id(LabelId.class, random), null);
            case 2 -> new ContactQuery(null, null, null, things.id(ListId.class, random));
            default -> ContactQuery.text(things.text(random.nextInt(1_000)));
        };
    }

    private static InteractionObserved observed(String sender, RandomGenerator random) {
        return new InteractionObserved(
                "CALL",
                new SourceRef("telephone", fresh(random)),
                Direction.IN,
                MOMENT,
                List.of(new Participant(ParticipantRole.FROM, HandleKind.EMAIL, sender, null)),
                "Anruf",
                null,
                null,
                null,
                List.of());
    }

    private static <I> List<I> some(Things things, RandomGenerator random, Class<I> type) {
        List<I> ids = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            I id = things.id(type, random);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String fresh(RandomGenerator random) {
        return "new" + new UUID(random.nextLong(), random.nextLong());
    }

    private static Consumer<ImportRun> nobody() {
        return run -> {};
    }
}
