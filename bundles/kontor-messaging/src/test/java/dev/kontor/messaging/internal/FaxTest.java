package dev.kontor.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.WayState;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W69: Fax, the third way out that counts for "once". No service comes with Kontor; a bundle that brings one is enough. */
@ParameterizedClass
@EnumSource(Database.class)
class FaxTest {

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    private TestMessaging messaging;
    private FaxFolder service;
    private CallContext anna;

    @BeforeEach
    void start() {
        messaging = new TestMessaging(database);
        service = new FaxFolder(folder);
        anna = messaging.writer("anna");
    }

    @AfterEach
    void stop() {
        messaging.close();
    }

    /** W69, W2: without an adapter the button says why, a click is refused, and the entry stays as it is. */
    @Test
    void without_a_service_there_is_no_fax() {
        ContactEntry entry = entry();
        assertThat(fax(entry)).isEqualTo(new WayState(SendingWay.FAX, false, "no-service"));
        assertThat(send(entry).refusal()).isEqualTo(new Refusal.Unavailable("fax transport"));
        assertThat(messaging.get(entry.id())).isEqualTo(entry);
        messaging.transports.add(service);
        assertThat(fax(entry)).isEqualTo(new WayState(SendingWay.FAX, true, null));
    }

    /** W69, W6, W15: with one it asks for the number and goes out; then no way is left, and none after a mail either. */
    @Test
    void a_fax_goes_out_once_and_closes_the_other_ways() {
        messaging.transports.add(service);
        messaging.transports.add(new PostBox(SendingWay.EMAIL));
        ContactEntry entry = entry();
        ConfirmationRequired asked = send(entry).orThrow().questions().get(0);
        assertThat(asked.question()).isEqualTo(Question.SMS_RECIPIENT);
        assertThat(send(entry, Answer.number(asked, "12")).refusal()).isInstanceOf(Refusal.Validation.class);
        assertThat(send(entry, Answer.number(asked, "0431 555017"))
                        .orThrow()
                        .dispatch()
                        .number())
                .isEqualTo("+49431555017");
        messaging.core.outbox().sendDue();
        assertThat(service.faxes())
                .singleElement()
                .asString()
                .contains("+49431555017", "Auftragsbestätigung", "Anbei der Auftrag.");
        assertThat(messaging.get(entry.id()).dispatch()).isEqualTo(DispatchStatus.SENT);
        assertThat(messaging.core.sending().ways(anna, entry.id()).orThrow())
                .filteredOn(way -> way.way().exclusive())
                .extracting(WayState::reason)
                .containsOnly("already-sent");

        ContactEntry mailed = entry();
        messaging.send(anna, mailed, SendingWay.EMAIL);
        assertThat(((Refusal.Conflict) send(messaging.get(mailed.id())).refusal()).reason())
                .isEqualTo("already-sent");
    }

    /** W69, W6: two clicks at once fax one page. */
    @Test
    void two_clicks_at_once_fax_once() throws Exception {
        messaging.transports.add(service);
        ContactEntry entry = entry();
        Answer number = Answer.number(send(entry).orThrow().questions().get(0), "0431 555017");
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Outcome<SendResult>> outcomes = new ArrayList<>();
        Callable<Outcome<SendResult>> click = () -> send(entry, number);
        for (Future<Outcome<SendResult>> each : both.invokeAll(List.of(click, click))) {
            outcomes.add(each.get());
        }
        both.shutdown();
        messaging.core.outbox().sendDue();
        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(service.faxes()).hasSize(1);
    }

    /** W69, W5, W2: the category must allow it, and a folder that went away is no service. */
    @Test
    void the_category_and_the_service_must_allow_it() throws IOException {
        messaging.transports.add(service);
        ContactEntry entry = entry();
        Files.delete(folder);
        assertThat(fax(entry).reason()).isEqualTo("no-service");
        Files.createDirectory(folder);
        EntryData mailOnly = new EntryData(
                "x",
                "x",
                false,
                messaging.category("Nur Mail", SendingWay.EMAIL).id(),
                entry.data().recipients(),
                null,
                null,
                false,
                null);
        ContactEntry other = messaging.core.entries().create(anna, mailOnly).orThrow();
        assertThat(fax(other).reason()).isEqualTo("category");
        assertThat(send(other).refusal()).isInstanceOf(Refusal.Validation.class);
    }

    private ContactEntry entry() {
        return messaging.entry(
                anna,
                "Auftragsbestätigung",
                "Anbei der Auftrag.",
                Recipient.contact(
                        RecipientRole.TO,
                        messaging.contact(
                                "Albers",
                                new NewContactPoint(HandleKind.PHONE, "0431 555017", null),
                                new NewContactPoint(HandleKind.EMAIL, "albers@example.org", null))));
    }

    private WayState fax(ContactEntry entry) {
        return messaging.core.sending().ways(anna, entry.id()).orThrow().stream()
                .filter(way -> way.way() == SendingWay.FAX)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<SendResult> send(ContactEntry entry, Answer... answers) {
        return messaging.core.sending().send(anna, entry.id(), entry.version(), SendingWay.FAX, List.of(answers));
    }
}
