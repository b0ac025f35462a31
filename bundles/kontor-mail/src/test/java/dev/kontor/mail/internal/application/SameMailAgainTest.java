package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailMessage;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A22: the same mail again, in a row and at the same time. */
@ParameterizedClass
@EnumSource(Database.class)
class SameMailAgainTest {

    private final MailKontor mail;

    SameMailAgainTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void the_same_file_again_adds_nothing() {
        String mbox = mbox(numbers(120));
        assertCounts(mail.run(mbox), 120, 0);
        mail.kontor.deliverEvents();
        assertThat(mail.observed).hasSize(120);

        assertCounts(mail.run(mbox), 0, 120);
        mail.kontor.deliverEvents();
        assertThat(mail.observed).hasSize(120);
    }

    @Test
    void the_same_mail_twice_in_a_file_is_stored_once() {
        assertCounts(mail.run(mbox(List.of(1, 2, 1, 1))), 2, 2);
    }

    @Test
    void the_same_mail_from_three_mailboxes_is_stored_once() {
        String body = "Message-ID: <1@x>\nFrom: a@example.org\nSubject: s\n\nHello\n\nFrom here on.\n";
        mail.run("Received: by one\nStatus: RO\n" + body);
        assertCounts(mail.run(("X-Mozilla-Status: 0001\n" + body).replace("\n", "\r\n")), 0, 1);
        assertCounts(mail.run("From - Mon Jan 01 12:00:00 2024\n" + body.replace("\nFrom here", "\n>From here")), 0, 1);
    }

    @Test
    void two_different_mails_with_one_message_id_are_both_kept_and_the_second_is_flagged() {
        mail.run("Message-ID: <1@x>\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nFrom: a@example.org\n\none");
        assertThat(mail.onlyMail().flags()).isEmpty();
        mail.run("Message-ID: <1@x>\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nFrom: a@example.org\n\ntwo");
        assertThat(mail.onlyMail().flags()).containsExactly("message-id-reused");
    }

    @Test
    void without_a_message_id_head_and_body_decide() {
        assertCounts(mail.run("From: a@example.org\nSubject: s\n\none"), 1, 0);
        assertCounts(mail.run("From: a@example.org\nSubject: s\n\none"), 0, 1);
        assertCounts(mail.run("From: a@example.org\nSubject: s\n\ntwo"), 1, 0);
    }

    @Test
    void another_tenant_has_its_own_mails() {
        mail.run(mbox(List.of(1)));
        var other = mail.kontor.tenant().withModules(dev.kontor.mail.MailModule.ID);
        var bert = other.user("bert", dev.kontor.mail.MailModule.IMPORT);
        assertCounts(
                mail.imports()
                        .run(bert, MailKontor.upload(mbox(List.of(1))), null)
                        .orThrow(),
                1,
                0);
    }

    @Test
    void the_same_file_four_times_at_once_is_stored_once() throws Exception {
        List<ImportRun> runs = atOnce(Collections.nCopies(4, mbox(numbers(150))));
        assertThat(runs.stream().mapToLong(ImportRun::stored).sum()).isEqualTo(150);
        assertThat(runs.stream().mapToLong(ImportRun::duplicates).sum()).isEqualTo(450);
    }

    @Test
    void the_same_mails_in_other_orders_at_once_are_stored_once() throws Exception {
        List<Integer> there = numbers(150);
        List<Integer> back = new ArrayList<>(there);
        Collections.reverse(back);
        List<ImportRun> runs = atOnce(List.of(mbox(there), mbox(back)));
        assertThat(runs.stream().mapToLong(ImportRun::stored).sum()).isEqualTo(150);
        assertThat(runs.stream().mapToLong(ImportRun::duplicates).sum()).isEqualTo(150);
    }

    /** Runs imports of the files at the same time; each must come to its end, and each mail be told of once. */
    private List<ImportRun> atOnce(List<String> files) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(files.size());
        List<Future<ImportRun>> futures = new ArrayList<>();
        for (String file : files) {
            futures.add(threads.submit(() -> {
                start.await();
                return mail.run(file);
            }));
        }
        start.countDown();
        List<ImportRun> runs = new ArrayList<>();
        for (Future<ImportRun> future : futures) {
            runs.add(future.get());
        }
        threads.shutdown();
        assertThat(runs).extracting(ImportRun::state).containsOnly(ImportState.DONE);
        assertThat(runs).extracting(ImportRun::unreadable).containsOnly(0L);
        assertThat(mail.told().stream().map(MailMessage::subject).collect(Collectors.toSet()))
                .hasSize(150);
        return runs;
    }

    private static void assertCounts(ImportRun run, long stored, long duplicates) {
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(run.stored(), run.duplicates(), run.unreadable())).containsExactly(stored, duplicates, 0L);
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static String mbox(List<Integer> numbers) {
        return numbers.stream()
                .map(n -> "From - Mon Jan 01 12:00:00 2024\nMessage-ID: <" + n
                        + "@x>\nFrom: a@example.org\nSubject: mail " + n + "\n\nbody " + n + "\n\n")
                .collect(Collectors.joining());
    }
}
