package dev.kontor.mail.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.application.MailKontor;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxState;
import dev.kontor.testing.databases.Database;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A14, A22, A64, A67, P7, W24–W26: mails come in from a mail server, each once, and whoever may sees them. */
@ParameterizedClass
@EnumSource(Database.class)
class MailOfMailboxesTest {

    private final MailServer server = new MailServer();
    private final MailKontor mail;
    private final CallContext admin;

    MailOfMailboxesTest(Database database) {
        mail = new MailKontor(database);
        admin = mail.tenant.admin();
        mail.tenant.user("bert", List.of(new TeamId("sales")), MailModule.READ, KernelModule.READ_EMAIL);
        mail.tenant.user("cleo", List.of(new TeamId("support")), MailModule.READ, KernelModule.READ_EMAIL);
    }

    @AfterEach
    void close() {
        mail.close();
        server.close();
    }

    /** A14, A24: with its time, and what the mailbox says of it. */
    @Test
    void a_new_mail_comes_in_with_the_next_look() {
        Mailbox mailbox = add("anna", MailServer.of("anna"));
        look();
        assertThat(state(mailbox).stored()).isZero();
        assertThat(state(mailbox).succeededAt()).isNotNull();

        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "Anfrage"));
        look();
        assertThat(told()).extracting(InteractionObserved::subject).containsExactly("Anfrage");
        assertThat(state(mailbox).stored()).isEqualTo(1);
        assertThat(state(mailbox).problem()).isNull();
    }

    /** A22: in three mailboxes, again, and after the server gave new numbers. */
    @Test
    void a_mail_in_three_mailboxes_is_one_mail_also_when_numbers_change() {
        Mailbox anna = add("anna", MailServer.of("anna"));
        add("sales", MailServer.ofTeam("sales"));
        add("info", MailServer.ofAll());
        for (String account : List.of("anna", "sales", "info")) {
            server.deliver(account, "Received: by " + account + "\n" + MailServer.mail("1", "kunde@example.org", "A"));
        }
        server.deliver("anna", "From: kunde@example.org\nSubject: B\n\nwithout an id\n");
        look();
        assertThat(stored()).isEqualTo(2);

        look();
        assertThat(stored()).isEqualTo(2);
        server.renumber("anna");
        look();
        assertThat(stored()).isEqualTo(2);
        assertThat(state(anna).duplicates()).isGreaterThanOrEqualTo(2);
    }

    /** A22: two different mails of one Message-ID are both kept, the second flagged. */
    @Test
    void two_mails_with_one_message_id_are_both_kept() {
        add("anna", MailServer.of("anna"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "one"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "two"));
        look();
        List<InteractionObserved> told = told();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).flags()).contains("message-id-reused");
    }

    /** A67: what a user's own mail program sent stands there as outgoing; without such a folder the inbox goes on. */
    @Test
    void sent_mails_are_outgoing_and_a_missing_folder_stops_nothing() {
        Mailbox mailbox = add("anna", MailServer.of("anna"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "in"));
        look();
        assertThat(state(mailbox).sentProblem()).isEqualTo("folder-missing");
        assertThat(state(mailbox).problem()).isNull();

        server.append("anna", "Gesendet", MailServer.mail("2", "info@example.com", "out"));
        look();
        assertThat(state(mailbox).sentProblem()).isNull();
        assertThat(told())
                .extracting(InteractionObserved::subject, InteractionObserved::direction)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("in", Direction.IN),
                        org.assertj.core.groups.Tuple.tuple("out", Direction.OUT));
    }

    /** A24: mails from before the chosen day stay where they are. */
    @Test
    void mails_from_before_the_chosen_day_are_left_alone() {
        server.account("anna");
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "old"));
        var data = server.mailbox("anna", MailServer.of("anna"));
        var tomorrow = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2);
        var later = new dev.kontor.mail.mailbox.MailboxData(
                data.name(),
                data.address(),
                data.host(),
                data.port(),
                data.security(),
                data.login(),
                data.password(),
                tomorrow,
                data.action(),
                data.sent(),
                data.sentFolder(),
                data.assignment(),
                5,
                true);
        mail.mailboxes().create(admin, later).orThrow();
        look();
        assertThat(stored()).isZero();
    }

    /** W26: of employees alone it is private, and a team that is added later opens nothing. */
    @Test
    void a_mail_of_a_private_mailbox_is_seen_by_its_employees_only() {
        Mailbox mailbox = add("bert", MailServer.of("bert"));
        server.deliver("bert", MailServer.mail("1", "kunde@example.org", "private"));
        look();
        InteractionObserved observed = told().get(0);
        assertThat(observed.flags()).contains(InteractionObserved.PRIVATE);
        assertThat(observed.owner().value()).isEqualTo("bert");
        MailId id = id(observed);
        assertThat(sees("bert", id)).isTrue();
        assertThat(sees("cleo", id)).isFalse();
        assertThat(mail.messages().get(admin, id).isDone()).isFalse();

        var data = server.mailbox(
                "bert",
                new MailboxAssignment(
                        List.of(new dev.kontor.kernel.UserId("bert")), List.of(new TeamId("support")), false));
        mail.mailboxes().change(admin, mailbox.id(), mailbox.version(), data).orThrow();
        look();
        assertThat(sees("cleo", id)).isFalse();
        server.deliver("bert", MailServer.mail("2", "kunde@example.org", "of the team"));
        look();
        assertThat(sees("cleo", id(told().get(0)))).isTrue();
    }

    /** W26: of several employees it is each one's, and of those too by whose private mailbox it comes again. */
    @Test
    void a_mail_of_several_employees_is_told_of_as_all_of_theirs() {
        var both = List.of(new dev.kontor.kernel.UserId("bert"), new dev.kontor.kernel.UserId("cleo"));
        add("both", new MailboxAssignment(both, List.of(), false));
        server.deliver("both", MailServer.mail("1", "kunde@example.org", "private"));
        look();
        assertThat(told()).singleElement().satisfies(observed -> {
            assertThat(observed.flags()).contains(InteractionObserved.PRIVATE);
            assertThat(observed.owner()).isEqualTo(both.get(0));
            assertThat(observed.coOwners()).containsExactly(both.get(1));
            assertThat(sees("cleo", id(observed))).isTrue();
        });

        add("anna", MailServer.of("anna"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "private"));
        look();
        assertThat(told()).singleElement().satisfies(again -> {
            assertThat(again.flags()).contains(InteractionObserved.PRIVATE);
            assertThat(again.owner().value()).isEqualTo("anna");
            assertThat(again.coOwners()).isEmpty();
        });
        look();
        assertThat(told()).isEmpty();
    }

    /** W25, Q16: of a team's mailbox the members see it, of everybody's everybody, and others don't. */
    @Test
    void a_mail_is_seen_by_those_whose_mailbox_it_came_by() {
        add("sales", MailServer.ofTeam("sales"));
        server.deliver("sales", MailServer.mail("1", "kunde@example.org", "sales"));
        look();
        InteractionObserved observed = told().get(0);
        assertThat(observed.team()).isEqualTo(new TeamId("sales"));
        assertThat(sees("bert", id(observed))).isTrue();
        assertThat(sees("cleo", id(observed))).isFalse();

        add("info", MailServer.ofAll());
        server.deliver("info", MailServer.mail("1", "kunde@example.org", "sales"));
        look();
        assertThat(sees("cleo", id(observed))).isTrue();
    }

    /** Q12: nobody's mailbox shows its mails to those who keep all mailboxes. */
    @Test
    void a_mail_of_nobodys_mailbox_is_seen_by_the_keepers() {
        Mailbox mailbox = add("lost", new MailboxAssignment(List.of(), List.of(), false));
        assertThat(mailbox.unassigned()).isTrue();
        server.deliver("lost", MailServer.mail("1", "kunde@example.org", "x"));
        look();
        MailId id = id(told().get(0));
        assertThat(mail.messages().get(admin, id).isDone()).isTrue();
        assertThat(sees("bert", id)).isFalse();
    }

    /** A22, W26: a private mail that a team gets too is the team's, whichever mailbox was first. */
    @Test
    void a_private_mail_that_a_team_gets_too_is_the_teams() {
        add("anna", MailServer.of("anna"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "x"));
        look();
        MailId id = id(told().get(0));
        add("sales", MailServer.ofTeam("sales"));
        server.deliver("sales", MailServer.mail("1", "kunde@example.org", "x"));
        look();
        List<InteractionObserved> again = told();
        assertThat(again).hasSize(1);
        assertThat(id(again.get(0))).isEqualTo(id);
        assertThat(again.get(0).team()).isEqualTo(new TeamId("sales"));
        assertThat(sees("bert", id)).isTrue();
    }

    /** A14: a broken mail is listed with its reason, and the next one comes in. */
    @Test
    void a_mail_that_cant_be_read_is_listed_and_the_next_comes_in() {
        Mailbox mailbox = add("anna", MailServer.of("anna"));
        server.deliver("anna", "Nothing: of\nwhat: a mail has\n\nx\n");
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "fine"));
        look();
        assertThat(stored()).isEqualTo(1);
        assertThat(state(mailbox).unreadable()).isEqualTo(1);
        assertThat(mail.mailboxes()
                        .unreadable(admin, mailbox.id(), dev.kontor.kernel.PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1);
    }

    /** G4: off, no mailbox is looked at; on again, nothing is missing. */
    @Test
    void a_module_that_is_off_looks_at_nothing() {
        add("anna", MailServer.of("anna"));
        server.deliver("anna", MailServer.mail("1", "kunde@example.org", "x"));
        mail.tenant.withoutModules(MailModule.ID);
        look();
        mail.tenant.withModules(MailModule.ID);
        assertThat(stored()).isZero();
        look();
        assertThat(stored()).isEqualTo(1);
    }

    private Mailbox add(String account, MailboxAssignment assignment) {
        server.account(account);
        return mail.mailboxes()
                .create(admin, server.mailbox(account, assignment))
                .orThrow();
    }

    /** All mailboxes, whatever pause they make. */
    private void look() {
        for (Mailbox mailbox : mail.mailboxes().list(admin).isDone()
                ? mail.mailboxes().list(admin).orThrow()
                : List.<Mailbox>of()) {
            mail.mailboxes().look(admin, mailbox.id()).orThrow();
        }
        mail.lookAtMailboxes();
    }

    private MailboxState state(Mailbox mailbox) {
        return mail.mailboxes().get(admin, mailbox.id()).orThrow().state();
    }

    private List<InteractionObserved> told() {
        mail.kontor.deliverEvents();
        List<InteractionObserved> told =
                mail.observed.stream().map(event -> event.payload()).toList();
        mail.observed.clear();
        return told;
    }

    private long stored() {
        mail.kontor.deliverEvents();
        return mail.observed.stream()
                .map(event -> event.payload().source().id())
                .distinct()
                .count();
    }

    private boolean sees(String user, MailId id) {
        var outcome = mail.messages().get(CallContext.of(mail.tenant.id(), new dev.kontor.kernel.UserId(user)), id);
        assertThat(outcome.isDone() || outcome.refusal() instanceof Refusal.NotFound)
                .isTrue();
        return outcome.isDone();
    }

    private static MailId id(InteractionObserved observed) {
        return new MailId(UUID.fromString(observed.source().id()));
    }
}
