package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.MailUpload;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.databases.Database;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1–G4, G6: who may do what, and what a refused call leaves behind. */
@ParameterizedClass
@EnumSource(Database.class)
class WhoMayTest {

    private static final String MAIL = "From: a@example.org\nContent-Type: text/html\n\n<p>x</p>";

    private final MailKontor mail;

    WhoMayTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void imports_let_in_only_who_may() {
        MailUpload upload = MailKontor.upload(MAIL);
        ImportRunId id = new ImportRunId(UUID.randomUUID());
        ServiceRules.of(mail.kontor, MailImports.class, mail.imports())
                .method("run", MailModule.IMPORT, upload, null)
                .method("begin", MailModule.IMPORT, upload)
                .method("get", MailModule.IMPORT, id)
                .method("list", MailModule.IMPORT, PageRequest.first())
                .method("unreadable", MailModule.IMPORT, id, PageRequest.first())
                .verify();
    }

    @Test
    void mails_let_in_only_who_may() {
        MailId id = new MailId(UUID.randomUUID());
        ServiceRules.of(mail.kontor, MailMessages.class, mail.messages())
                .method("get", MailModule.READ, id)
                .method("contacts", MailModule.READ, id)
                .method("html", MailModule.READ, id)
                .method("original", MailModule.READ, id, OutputStream.nullOutputStream())
                .method("thread", MailModule.READ, id)
                .method("attachment", MailModule.READ, id, 0, OutputStream.nullOutputStream())
                .verify();
    }

    /** A47, A48, A50: text, HTML, attachments and the original follow the right to e-mails; own mails need none. */
    @Test
    void the_mails_of_others_need_the_right_to_e_mails_from_the_next_call_on() {
        mail.run(MAIL);
        MailId id = mail.told().get(0).id();
        CallContext clerk = mail.tenant.user("clerk", MailModule.READ, MailModule.IMPORT);

        for (Outcome<?> way : waysTo(clerk, id)) {
            assertThat(way.refusal()).isEqualTo(new Refusal.NotFound("mail"));
        }
        assertThat(mail.messages().get(mail.anna, id).isDone()).isTrue();

        mail.tenant.user("clerk", MailModule.READ, KernelModule.READ_EMAIL);
        assertThat(mail.messages().get(clerk, id).isDone()).isTrue();
        assertThat(mail.messages().html(clerk, id).isDone()).isTrue();

        mail.tenant.user("clerk", MailModule.READ);
        assertThat(mail.messages().get(clerk, id).refusal()).isEqualTo(new Refusal.NotFound("mail"));
    }

    /** A48: how an unreadable mail begins is its content too. */
    @Test
    void how_the_unreadable_mails_of_others_begin_is_not_told_without_the_right() {
        ImportRun run = mail.run("From - Mon Jan 01 12:00:00 2024\nKanarienvogel\n");
        CallContext clerk = mail.tenant.user("clerk", MailModule.IMPORT);

        assertThat(mail.unreadable(run))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.head()).contains("Kanarienvogel"));
        assertThat(mail.imports()
                        .unreadable(clerk, run.id(), PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.head()).isNull());
    }

    private List<Outcome<?>> waysTo(CallContext call, MailId id) {
        return List.of(
                mail.messages().get(call, id),
                mail.messages().html(call, id),
                mail.messages().contacts(call, id),
                mail.messages().thread(call, id),
                mail.messages().attachment(call, id, 0, OutputStream.nullOutputStream()),
                mail.messages().original(call, id, OutputStream.nullOutputStream()));
    }

    @Test
    void what_belongs_to_another_tenant_is_not_found() {
        ImportRun run = mail.run(MAIL);
        MailId id = mail.onlyMail().id();
        CallContext other =
                mail.kontor.tenant().withModules(MailModule.ID).user("otto", MailModule.IMPORT, MailModule.READ);
        assertThat(mail.messages().get(other, id).refusal()).isEqualTo(new Refusal.NotFound("mail"));
        assertThat(mail.messages().html(other, id).refusal()).isEqualTo(new Refusal.NotFound("mail"));
        assertThat(mail.messages()
                        .original(other, id, OutputStream.nullOutputStream())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("mail"));
        assertThat(mail.imports().get(other, run.id()).refusal()).isEqualTo(new Refusal.NotFound("import"));
        assertThat(mail.imports()
                        .unreadable(other, run.id(), PageRequest.first())
                        .refusal())
                .isEqualTo(new Refusal.NotFound("import"));
        assertThat(mail.imports().list(other, PageRequest.first()).orThrow().items())
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(mail.messages().get(mail.anna, null).refusal()).isEqualTo(new Refusal.NotFound("mail"));
        assertThat(mail.imports().get(mail.anna, null).refusal()).isEqualTo(new Refusal.NotFound("import"));
        mail.run("From: a@example.org\n\nplain");
        assertThat(mail.messages().html(mail.anna, mail.onlyMail().id()).refusal())
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_bad_file_name_is_refused_and_nothing_is_written() {
        var before = mail.kontor.rowCounts();
        for (String name : new String[] {null, " ", "x".repeat(256), "a\nb", "a\u0000b"}) {
            MailUpload upload = MailKontor.upload(name, MAIL.getBytes());
            assertThat(mail.imports().run(mail.anna, upload, null).refusal()).isInstanceOf(Refusal.Validation.class);
            assertThat(mail.imports().begin(mail.anna, upload).refusal()).isInstanceOf(Refusal.Validation.class);
        }
        assertThat(mail.kontor.rowCounts()).isEqualTo(before);
    }

    @Test
    void a_file_name_in_any_script_is_kept() {
        for (String name : new String[] {"😀".repeat(255), "שלום.eml", "../../etc/passwd", "%_'\";<script>"}) {
            ImportRun run = mail.imports()
                    .run(mail.anna, MailKontor.upload(name, MAIL.getBytes()), null)
                    .orThrow();
            assertThat(mail.imports().get(mail.anna, run.id()).orThrow().fileName())
                    .isEqualTo(name);
        }
    }

    @Test
    void bad_pages_and_cursors_are_refused() {
        ImportRunId run = mail.run(MAIL).id();
        for (PageRequest page : new PageRequest[] {
            null, PageRequest.first(0), PageRequest.first(201), new PageRequest(10, new Cursor("nonsense"))
        }) {
            assertThat(mail.imports().list(mail.anna, page).refusal()).isInstanceOf(Refusal.Validation.class);
            assertThat(mail.imports().unreadable(mail.anna, run, page).refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
    }

    @Test
    void runs_are_listed_the_latest_first_by_cursor() {
        for (int i = 0; i < 5; i++) {
            mail.kontor.clock().advance(java.time.Duration.ofSeconds(1));
            mail.imports()
                    .run(mail.anna, MailKontor.upload("file" + i, MAIL.getBytes()), null)
                    .orThrow();
        }
        var first = mail.imports().list(mail.anna, PageRequest.first(3)).orThrow();
        var rest = mail.imports()
                .list(mail.anna, PageRequest.first(3).next(first.next()))
                .orThrow();
        assertThat(first.items()).extracting(ImportRun::fileName).containsExactly("file4", "file3", "file2");
        assertThat(rest.items()).extracting(ImportRun::fileName).containsExactly("file1", "file0");
        assertThat(rest.next()).isNull();
    }

    @Test
    void a_right_that_is_taken_away_ends_the_import_and_keeps_what_was_stored() {
        String mbox = "From - Mon Jan 01 12:00:00 2024\nFrom: a@example.org\nSubject: %d\n\nx\n\n";
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            file.append(mbox.formatted(i));
        }
        Outcome<ImportRun> ended = mail.imports()
                .run(mail.anna, MailKontor.upload(file.toString()), run -> mail.tenant.user("anna", MailModule.READ));
        assertThat(ended.orThrow().state()).isEqualTo(dev.kontor.mail.ImportState.FAILED);
        assertThat(ended.orThrow().failure()).isEqualTo("forbidden");
        assertThat(ended.orThrow().stored()).isEqualTo(50);
        mail.tenant.user("anna", MailModule.READ, MailModule.IMPORT);
        assertThat(mail.imports().get(mail.anna, ended.orThrow().id()).orThrow())
                .isEqualTo(ended.orThrow());
        assertThat(mail.told()).hasSize(50);
    }
}
