package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Refusal;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** W71: imports that go on after the call; what a stop, a kill, a broken or a too large upload leaves behind. */
@ParameterizedClass
@EnumSource(Database.class)
@Timeout(60)
class BackgroundImportTest {

    private static final long LIMIT = 100_000;
    private static final String MAIL = "From: a@example.org\nSubject: %s\n\nx\n";

    private final MailKontor mail;

    BackgroundImportTest(Database database) {
        mail = new MailKontor(database, new ImportSettings(new ReadLimits(10_000, 100, 10), LIMIT, 1, 1));
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void an_import_in_the_background_comes_to_its_end() {
        ImportRun begun = mail.imports()
                .begin(mail.anna, MailKontor.upload(MAIL.formatted("one")))
                .orThrow();
        assertThat(begun.state()).isEqualTo(ImportState.RUNNING);
        assertThat(begun.bytesTotal()).isEqualTo(MAIL.formatted("one").length());
        mail.background().close();
        ImportRun ended = mail.imports().get(mail.anna, begun.id()).orThrow();
        assertThat(ended.state()).isIn(ImportState.DONE, ImportState.INTERRUPTED);
        assertThat(ended.finishedAt()).isNotNull();
    }

    @Test
    void what_is_larger_than_allowed_is_refused_with_the_limit_and_leaves_nothing() {
        var before = mail.kontor.rowCounts();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Refusal refusal = mail.imports()
                .begin(mail.anna, new MailUpload("endless", endless, null))
                .refusal();
        assertThat(((Refusal.Validation) refusal).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("too-large");
            assertThat(problem.params()).containsEntry("max", String.valueOf(LIMIT));
        });
        assertThat(mail.kontor.rowCounts()).isEqualTo(before);
    }

    @Test
    void an_upload_that_breaks_off_is_refused_and_leaves_nothing() {
        var before = mail.kontor.rowCounts();
        Refusal refusal = mail.imports()
                .begin(mail.anna, new MailUpload("broken", brokenAfter(MAIL.formatted("x")), null))
                .refusal();
        assertThat(((Refusal.Validation) refusal).problems())
                .extracting(problem -> problem.code())
                .containsExactly("incomplete");
        assertThat(mail.kontor.rowCounts()).isEqualTo(before);
    }

    @Test
    void more_imports_than_may_wait_are_refused_for_now() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        assertThat(mail.background().reserve()).isTrue();
        mail.background()
                .submit(new dev.kontor.mail.ImportRunId(mail.kontor.ids().next()), () -> {
                    begun.countDown();
                    await(go);
                });
        begun.await();
        assertThat(mail.imports()
                        .begin(mail.anna, MailKontor.upload(MAIL.formatted("waits")))
                        .isDone())
                .isTrue();
        assertThat(mail.imports()
                        .begin(mail.anna, MailKontor.upload(MAIL.formatted("too many")))
                        .refusal())
                .isEqualTo(new Refusal.Unavailable("mail import"));
        go.countDown();
        mail.background().close();
        assertThat(mail.imports()
                        .begin(mail.anna, MailKontor.upload(MAIL.formatted("stopped")))
                        .refusal())
                .isEqualTo(new Refusal.Unavailable("mail import"));
    }

    @Test
    void a_stop_interrupts_a_running_import_and_the_same_file_again_completes_it() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            file.append("From - Mon Jan 01 12:00:00 2024\n")
                    .append(MAIL.formatted(i))
                    .append('\n');
        }
        ImportRun stopped = mail.imports()
                .run(
                        mail.anna,
                        MailKontor.upload(file.toString()),
                        run -> mail.background().close())
                .orThrow();
        assertThat(stopped.state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(stopped.stored()).isEqualTo(50);
        assertThat(mail.imports().get(mail.anna, stopped.id()).orThrow()).isEqualTo(stopped);

        mail.restart();
        ImportRun again = mail.run(file.toString());
        assertThat(again.stored()).isEqualTo(70);
        assertThat(again.duplicates()).isEqualTo(50);
    }

    @Test
    void a_run_whose_process_was_killed_counts_as_interrupted() {
        ImportRun killed = mail.killedRun();
        assertThat(mail.imports().get(mail.anna, killed.id()).orThrow().state()).isEqualTo(ImportState.RUNNING);
        mail.kontor.clock().advance(Duration.ofMinutes(6));
        assertThat(mail.imports().get(mail.anna, killed.id()).orThrow().state()).isEqualTo(ImportState.INTERRUPTED);
    }

    @Test
    void a_file_that_breaks_in_the_middle_keeps_what_was_stored_and_says_so() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            file.append("From - Mon Jan 01 12:00:00 2024\n")
                    .append(MAIL.formatted(i))
                    .append("x".repeat(2_000))
                    .append('\n');
        }
        ImportRun run = mail.imports()
                .run(mail.anna, new MailUpload("broken", brokenAfter(file.toString()), null), null)
                .orThrow();
        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isEqualTo("file-unreadable");
        assertThat(run.stored()).isEqualTo(50);
        assertThat(mail.imports().get(mail.anna, run.id()).orThrow()).isEqualTo(run);
    }

    @Test
    void an_empty_file_is_no_success() {
        ImportRun run = mail.run("");
        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isEqualTo("empty-file");
    }

    @Test
    void a_mail_over_the_limit_is_listed_and_the_others_are_stored() {
        String mbox = "From - Mon Jan 01 12:00:00 2024\n" + MAIL.formatted("one")
                + "\nFrom - Mon Jan 01 12:00:00 2024\n" + MAIL.formatted("large") + "x".repeat(20_000)
                + "\n\nFrom - Mon Jan 01 12:00:00 2024\n" + MAIL.formatted("two");
        ImportRun run = mail.run(mbox);
        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.stored()).isEqualTo(2);
        assertThat(mail.unreadable(run)).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.position()).isEqualTo(2);
            assertThat(unreadable.reason()).isEqualTo("too-large");
            assertThat(unreadable.head()).contains("Subject: large");
        });
    }

    private static InputStream brokenAfter(String content) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), broken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
