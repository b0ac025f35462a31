package dev.kontor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N8, Q1: canaries in every field of every table that may hold something of a person; the export has them all, and after
 * the erasure no file of the database has one, nor has the log or the folder of uploads.
 */
class PersonIsErasedTest {
    private static final int SLICE = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void nothing_is_left_of_a_person_in_any_file(Database database) throws Exception {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        try (FilesOnDisk files = start(database);
                AllModules modules = new AllModules(files, spool)) {
            answerKept(modules);
            unreadableMail(modules);
            List<String> canaries = new Canaries(files.pool, modules.tenant.id().value()).put();
            List<byte[]> originals = originals(modules);
            String exported = export(modules);
            assertThat(exported).contains(canaries);
            assertThat(exported)
                    .contains("Kanari-mail-file", "Kanari-first-one", "Kanari-first-two", "kanari-one@example.com");

            files.flush();
            assertThat(String.join(" ", files.found(originals)))
                    .as("the search finds what is there")
                    .contains(canaries)
                    .contains("bytes of an original mail");
            AuditCheckpoint checkpoint =
                    modules.kontor.auditChain().checkpoint(modules.admin).orThrow();

            Erasure erasure = erase(modules);
            assertThat(erasure.certificate()).contains("\"mails\":2", "contacts_contact\":2", "\"kernel-audit\"");
            assertThat(modules.kontor
                            .auditChain()
                            .verify(modules.admin, checkpoint)
                            .orThrow()
                            .broken())
                    .isNull();
            assertThat(modules.kontor
                            .audit()
                            .list(modules.admin, "contact", modules.person.toString(), PageRequest.first())
                            .orThrow()
                            .items())
                    .isNotEmpty()
                    .allMatch(row -> row.content() == ContentState.ERASED);
            modules.kontor.deliverEvents();

            files.compact();
            assertThat(files.found(originals)).isEmpty();
        }
        assertThat(Files.list(folder.resolve("spool"))).isEmpty();
        assertThat(Files.readString(Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"))))
                .doesNotContainIgnoringCase("kanari");
    }

    @Test
    void a_module_that_forgets_a_table_is_caught() throws Exception {
        try (FilesOnDisk files = start(Database.H2);
                AllModules modules = new AllModules(files, Files.createDirectories(folder.resolve("spool")))) {
            run(files, "create table forgetful_note (tenant_id varchar(40), contact_id uuid, note varchar(100))");
            run(
                    files,
                    "insert into forgetful_note values ('" + modules.tenant.id() + "', '" + modules.person + "', '')");
            modules.kontor.contributes(new Forgetful());
            answerKept(modules);
            unreadableMail(modules);
            List<String> canaries = new Canaries(files.pool, modules.tenant.id().value()).put();
            List<String> notExported = new ArrayList<>(canaries);
            String exported = export(modules);
            notExported.removeIf(exported::contains);
            assertThat(notExported).containsExactly("Kanari-forgetful_note-note");

            erase(modules);
            files.compact();
            assertThat(files.found(List.of())).hasSize(1).allMatch(found -> found.contains("forgetful_note-note"));
        }
    }

    private FilesOnDisk start(Database database) throws IOException {
        Path data = Files.createDirectories(folder.resolve(database.name()));
        return database == Database.H2 ? FilesOnDisk.h2(data) : FilesOnDisk.postgresql(data);
    }

    private static Erasure erase(AllModules modules) {
        Erasure begun = modules.kontor
                .privacy()
                .erase(modules.admin, modules.person, "asked for it")
                .orThrow();
        modules.kontor.carryErasuresOn(modules.tenant.id());
        Erasure erasure =
                modules.kontor.privacy().erasure(modules.admin, begun.id()).orThrow();
        assertThat(erasure.finishedAt()).isNotNull();
        return erasure;
    }

    private static String export(AllModules modules) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        modules.kontor.privacy().export(modules.admin, modules.person, zip).orThrow();
        StringBuilder text = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            ZipEntry entry = entries.getNextEntry();
            while (entry != null) {
                text.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
                entry = entries.getNextEntry();
            }
        }
        return text.toString();
    }

    /** The answer to a request that made the contact, kept for a repetition. */
    private static void answerKept(AllModules modules) throws SQLException {
        try (Connection connection = modules.kontor.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into web_idempotency (tenant_id, user_id,"
                                + " idempotency_key, request_hash, status, body, recorded_at)"
                                + " values (?, 'anna', '1', 'x', 201, ?, current_timestamp)")) {
            insert.setString(1, modules.tenant.id().value());
            insert.setString(2, "{\"id\":\"" + modules.person + "\",\"firstName\":\"Kanari-web-answer\"}");
            insert.executeUpdate();
        }
    }

    private static void unreadableMail(AllModules modules) throws SQLException {
        try (Connection connection = modules.kontor.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into mail_unreadable (tenant_id, run_id,"
                        + " position_in_file, reason, head) select tenant_id, id, 1, 'no-header',"
                        + " 'From: Kanari-One@example.com' from mail_import_run where tenant_id = ?")) {
            insert.setString(1, modules.tenant.id().value());
            insert.executeUpdate();
        }
    }

    /** A piece out of the middle of each stored original, which is compressed. */
    private static List<byte[]> originals(AllModules modules) throws SQLException {
        List<byte[]> pieces = new ArrayList<>();
        try (Connection connection = modules.kontor.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select bytes from mail_content where tenant_id = ?")) {
            select.setString(1, modules.tenant.id().value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] bytes = rows.getBytes(1);
                    pieces.add(Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + SLICE));
                }
            }
        }
        return pieces;
    }

    private static void run(FilesOnDisk files, String sql) throws SQLException {
        try (Connection connection = files.pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A module that says it keeps personal data and does nothing about it. */
    private record Forgetful() implements PrivacyContributor {
        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public void export(Caller caller, Person person, PersonalData data) {
            // forgets it
        }

        @Override
        public Erased erase(Caller caller, Person person) {
            return Erased.NOTHING;
        }
    }
}
