package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
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

/** W63–W65, W67, W74: entries as they are written, listed and hidden, and what an administrator keeps for them. */
@ParameterizedClass
@EnumSource(Database.class)
class WritingAnEntryTest {
    private static final TeamId SALES = new TeamId("sales");

    @Parameter
    private Database database;

    private TestMessaging messaging;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        anna = messaging.writer("anna", List.of(SALES));
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W63, W64: what is known of contacts and users is filled in; what was typed stays. */
    @Test
    void recipients_are_filled_in() {
        messaging.writer("ben");
        ContactId albers =
                messaging.contact("Albers", new NewContactPoint(HandleKind.EMAIL, "Albers@Example.org", null));
        ContactEntry entry = messaging.entry(
                anna,
                "Angebot",
                "Guten Tag 🙂",
                Recipient.contact(RecipientRole.TO, albers),
                new Recipient(RecipientRole.CC, "Büro", "buero@example.org", null, albers, null),
                Recipient.user(RecipientRole.BCC, new UserId("ben")));
        assertThat(entry.data().recipients())
                .containsExactly(
                        new Recipient(RecipientRole.TO, "Albers", "albers@example.org", null, albers, null),
                        new Recipient(RecipientRole.CC, "Büro", "buero@example.org", null, albers, null),
                        new Recipient(RecipientRole.BCC, "Ben", "ben@hagedorn.example", null, null, new UserId("ben")));
        assertThat(messaging.get(entry.id())).isEqualTo(entry);
    }

    /** W63, G3: everything that is wrong is told at once, and nothing is stored. */
    @Test
    void what_is_wrong_is_told_at_once() {
        EntryData wrong = new EntryData(
                "a\nb",
                "x\u0000",
                false,
                null,
                List.of(new Recipient(null, null, null, null, null, null)),
                null,
                null,
                false,
                null);
        assertThat(messaging.core.entries().create(anna, wrong).refusal())
                .isInstanceOfSatisfying(
                        Refusal.Validation.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.code())
                                .containsExactly(
                                        "matchcode control-character",
                                        "text control-character",
                                        "recipients.role required",
                                        "recipients required"));
        Recipient gone = Recipient.contact(RecipientRole.TO, new ContactId(UUID.randomUUID()));
        assertThat(messaging.core.entries().create(anna, to(gone)).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(list(anna, EntryView.MINE)).isEmpty();
    }

    /** W63, G5: others' entries need the right that the refusal names; an old version is a conflict. */
    @Test
    void whoever_changes_an_entry_needs_the_right_and_the_newest_version() {
        ContactEntry entry = messaging.mail(anna, "Angebot", "Guten Tag");
        CallContext ben = messaging.writer("ben");
        assertThat(messaging
                        .core
                        .entries()
                        .change(ben, entry.id(), 1, entry.data())
                        .refusal())
                .isEqualTo(new Refusal.Forbidden("messaging.change-any"));
        assertThat(messaging
                        .core
                        .entries()
                        .change(anna, entry.id(), 1, entry.data())
                        .orThrow()
                        .version())
                .isEqualTo(2);
        assertThat(messaging
                        .core
                        .entries()
                        .change(anna, entry.id(), 1, entry.data())
                        .refusal())
                .isEqualTo(Refusal.Conflict.stale(2));
    }

    /** W63: mine, and those of my teams, page by page. */
    @Test
    void entries_are_listed_by_user_and_team() {
        CallContext ben = messaging.writer("ben", List.of(SALES));
        CallContext carl = messaging.writer("carl", List.of(new TeamId("service")));
        for (int i = 0; i < 3; i++) {
            messaging.core.entries().create(anna, ofTeam("E" + i, false)).orThrow();
        }
        messaging.entry(carl, "an Ben", "x", Recipient.user(RecipientRole.TO, new UserId("ben")));
        assertThat(list(anna, EntryView.MINE)).containsExactlyInAnyOrder("E0", "E1", "E2");
        assertThat(list(ben, EntryView.TEAM)).containsExactlyInAnyOrder("E0", "E1", "E2");
        assertThat(list(ben, EntryView.MINE)).containsExactly("an Ben");
        assertThat(list(carl, EntryView.TEAM)).isEmpty();
    }

    /** W74: only its author, the users among its recipients, and an administrator, whose look is audited. */
    @Test
    void a_private_entry_is_not_there_for_others() {
        CallContext ben = messaging.writer("ben", List.of(SALES), MessagingModule.CHANGE_ANY, MessagingModule.PUBLISH);
        CallContext dora = messaging.writer("dora");
        ContactEntry entry =
                messaging.core.entries().create(anna, ofTeam("geheim", true)).orThrow();
        EntryData withDora = new EntryData(
                "geheim",
                null,
                false,
                null,
                List.of(Recipient.user(RecipientRole.NONE, new UserId("dora"))),
                null,
                null,
                true,
                SALES);
        messaging.core.entries().change(anna, entry.id(), 1, withDora).orThrow();
        Refusal nothing = new Refusal.NotFound("entry");
        assertThat(messaging.core.entries().get(ben, entry.id()).refusal()).isEqualTo(nothing);
        assertThat(messaging.core.entries().change(ben, entry.id(), 2, withDora).refusal())
                .isEqualTo(nothing);
        assertThat(messaging.core.entries().publish(ben, entry.id(), true).refusal())
                .isEqualTo(nothing);
        assertThat(messaging.core.sending().dispatches(ben, entry.id()).refusal())
                .isEqualTo(nothing);
        assertThat(list(ben, EntryView.TEAM)).isEmpty();
        assertThat(messaging.core.entries().get(dora, entry.id()).isDone()).isTrue();
        assertThat(looks()).isZero();
        assertThat(messaging.core.entries().get(messaging.admin, entry.id()).isDone())
                .isTrue();
        assertThat(looks()).isEqualTo(1);
    }

    /** W65: names are unique; one that is in use is only made inactive, and old entries keep it. */
    @Test
    void categories_are_kept_by_an_administrator() {
        ActivityCategory offer = messaging.category("Angebot", SendingWay.EMAIL);
        assertThat(messaging
                        .core
                        .categories()
                        .create(messaging.admin, new CategoryData(" ANGEBOT", Set.of(), true))
                        .refusal())
                .isInstanceOf(Refusal.Conflict.class);
        EntryData data = new EntryData("A", null, false, offer.id(), null, null, null, false, null);
        ContactEntry entry = messaging.core.entries().create(anna, data).orThrow();
        assertThat(messaging
                        .core
                        .categories()
                        .delete(messaging.admin, offer.id())
                        .refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("in-use"));
        messaging
                .core
                .categories()
                .change(messaging.admin, offer.id(), 1, new CategoryData("Angebot", Set.of(), false))
                .orThrow();
        assertThat(messaging.core.entries().change(anna, entry.id(), 1, data).isDone())
                .isTrue();
        assertThat(messaging.core.entries().create(anna, data).refusal()).isInstanceOf(Refusal.Validation.class);
        ActivityCategory unused = messaging.category("Notiz");
        messaging.core.categories().delete(messaging.admin, unused.id()).orThrow();
        assertThat(messaging.core.categories().list(anna).orThrow())
                .extracting(ActivityCategory::name)
                .containsExactly("Alles", "Angebot");
    }

    /** W67: prefixes have a version; a signature is each user's own. */
    @Test
    void prefixes_and_signatures_are_settings() {
        SubjectPrefixes set = messaging
                .core
                .settings()
                .changePrefixes(messaging.admin, new SubjectPrefixes(0, Map.of("TICKET", "[T]", "SERVICE_CALL", "[S]")))
                .orThrow();
        assertThat(messaging.core.settings().prefixes(anna).orThrow()).isEqualTo(set);
        assertThat(messaging
                        .core
                        .settings()
                        .changePrefixes(messaging.admin, new SubjectPrefixes(0, Map.of()))
                        .refusal())
                .isEqualTo(Refusal.Conflict.stale(1));
        messaging.core.settings().changeSignature(anna, " Anna\nAhrens ").orThrow();
        assertThat(messaging.core.settings().signature(anna).orThrow()).isEqualTo("Anna\nAhrens");
        assertThat(messaging.core.settings().signature(messaging.writer("ben")).orThrow())
                .isEmpty();
    }

    private long looks() {
        return messaging
                .kontor
                .audit()
                .find(messaging.admin, AuditFilter.ALL, PageRequest.first(200))
                .orThrow()
                .items()
                .stream()
                .filter(row -> row.record().action().equals("messaging.private-entry-seen"))
                .count();
    }

    private List<String> list(CallContext call, EntryView view) {
        List<String> names = new ArrayList<>();
        PageRequest page = PageRequest.first(2);
        Slice<EntrySummary> some;
        do {
            some = messaging.core.entries().list(call, view, null, page).orThrow();
            some.items().forEach(entry -> names.add(entry.matchcode()));
            page = page.next(some.next());
        } while (some.next() != null);
        return names;
    }

    private static EntryData to(Recipient recipient) {
        return new EntryData("A", "B", false, null, List.of(recipient), null, null, false, null);
    }

    private static EntryData ofTeam(String matchcode, boolean privateEntry) {
        return new EntryData(matchcode, null, false, null, null, null, null, privateEntry, SALES);
    }
}
