package dev.kontor.admin.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditVerdict;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N4, N8, A44: the audit trail and the privacy of persons over REST; kontor-web makes the answers. */
@ParameterizedClass
@EnumSource(Database.class)
class WhatAnAdministratorAsksTest {
    private final TestKontor kontor;
    private final TestTenant tenant;
    private final CallContext admin;
    private final ContactId person = new ContactId(UUID.randomUUID());
    private final AuditResource audit;
    private final PrivacyResource privacy;
    private final ErasureResource erasures;

    WhatAnAdministratorAsksTest(Database database) {
        kontor = TestKontor.on(database).start();
        tenant = kontor.tenant();
        admin = tenant.admin();
        audit = new AuditResource(kontor.audit(), kontor.auditChain());
        privacy = new PrivacyResource(kontor.privacy());
        erasures = new ErasureResource(kontor.privacy());
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void the_trail_is_filtered_by_kind_user_person_and_time() {
        append(admin, "case", "1", person);
        append(admin, "thing", "2", null);
        append(tenant.user("ben", KernelModule.AUDIT), "thing", "3", null);

        assertThat(ids(list(null, null, null))).startsWith("3", "2", "1");
        assertThat(ids(list(null, "thing", null))).containsExactly("3", "2");
        assertThat(ids(list(null, "thing", new UserId("ben")))).containsExactly("3");
        assertThat(ids(list(person, null, null))).containsExactly("1");
        assertThat(audit.list(admin, null, null, null, kontor.clock().instant().plusSeconds(1), null, 10, null)
                        .orThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void the_chain_is_verified_with_an_earlier_checkpoint_and_taken_away_as_a_file() throws IOException {
        append(admin, "thing", "1", null);
        AuditCheckpoint checkpoint = audit.checkpoint(admin).orThrow();
        append(admin, "thing", "2", null);

        AuditVerdict verdict =
                audit.verify(admin, checkpoint.place(), checkpoint.hash()).orThrow();
        assertThat(verdict.broken()).isNull();
        assertThat(audit.verify(admin, checkpoint.place(), "0".repeat(64))
                        .orThrow()
                        .broken()
                        .what())
                .isEqualTo("rewritten");
        assertThat(audit.verify(admin, 1, "no hash").refusal().code()).isEqualTo("validation");

        Response answer = audit.export(admin);
        assertThat(answer.getHeaderString("Content-Disposition"))
                .isEqualTo("attachment; filename=\"kontor-audit.txt\"");
        byte[] file = read(answer);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(file.length));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(tenant.id().value());
    }

    @Test
    void a_file_that_is_refused_is_a_refusal_and_leaves_nothing_behind() throws IOException {
        CallContext nobody = tenant.user("norbert");
        kontor.contributes(new Keeper("away"));
        kontor.privacy().erasures(admin).orThrow();
        Keeper gone = new Keeper("gone");
        kontor.contributes(gone);
        kontor.privacy()
                .erase(admin, new ContactId(UUID.randomUUID()), "asked for it")
                .orThrow();
        kontor.contributesNoMore(gone);

        assertThat(refusal(audit.export(nobody))).isEqualTo("forbidden");
        assertThat(refusal(privacy.export(nobody, person))).isEqualTo("forbidden");
        assertThat(refusal(privacy.export(admin, person))).isEqualTo("unavailable");
        assertThat(left()).isEmpty();
    }

    @Test
    void what_is_kept_of_a_person_is_a_zip() throws IOException {
        kontor.contributes(new Keeper("keeper"));
        Response answer = privacy.export(admin, person);
        assertThat(answer.getMediaType()).hasToString("application/zip");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(left()).as("nobody can open it by a name").isEmpty();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(read(answer)))) {
            assertThat(zip.getNextEntry().getName()).startsWith("keeper/");
        }
    }

    @Test
    void an_erasure_waits_for_who_is_away_and_ends_with_a_certificate_to_keep() throws IOException {
        Keeper keeper = new Keeper("keeper");
        kontor.contributes(keeper);
        Erasure begun = erasures.erase(admin, new ErasureResource.Request(person, "asked for it"))
                .orThrow();
        kontor.contributesNoMore(keeper);
        kontor.carryErasuresOn(tenant.id());
        Erasure waiting = erasures.list(admin).orThrow().get(0);
        assertThat(waiting.finishedAt()).isNull();
        assertThat(waiting.parts()).anyMatch(part -> part.contributor().equals("keeper") && !part.present());
        assertThat(refusal(erasures.certificate(admin, begun.id()))).isEqualTo("not-found");

        kontor.contributes(keeper);
        kontor.carryErasuresOn(tenant.id());
        assertThat(erasures.get(admin, begun.id()).orThrow().finishedAt()).isNotNull();
        Response certificate = erasures.certificate(admin, begun.id());
        assertThat((String) certificate.getEntity())
                .contains("\"keeper\"", begun.id().toString());
        assertThat(certificate.getHeaderString("Content-Disposition")).endsWith(begun.id() + ".json\"");
    }

    @Test
    void a_hold_keeps_a_person_until_it_is_released() {
        privacy.hold(admin, person, new PrivacyResource.HoldReason("lawsuit")).orThrow();
        assertThat(privacy.holds(admin).orThrow()).hasSize(1);
        Outcome<Erasure> refused = erasures.erase(admin, new ErasureResource.Request(person, "asked for it"));
        assertThat(refused.refusal().code()).isEqualTo("conflict");
        privacy.release(admin, person).orThrow();
        assertThat(erasures.erase(admin, new ErasureResource.Request(person, "asked for it"))
                        .isDone())
                .isTrue();
        assertThat(erasures.erase(admin, new ErasureResource.Request(person, " "))
                        .refusal()
                        .code())
                .isEqualTo("validation");
    }

    private static String refusal(Response answer) {
        return ((Outcome<?>) answer.getEntity()).refusal().code();
    }

    private static byte[] read(Response answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toByteArray();
    }

    /** On Linux, where a file that is open has no name any more. */
    private static List<String> left() {
        String[] files = new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.startsWith("kontor-download-"));
        return Stream.of(files).toList();
    }

    private List<AuditEntry> list(ContactId about, String type, UserId user) {
        return audit.list(admin, about, type, user, null, null, 10, null)
                .orThrow()
                .items();
    }

    private static List<String> ids(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.record().subjectId()).toList();
    }

    private void append(CallContext call, String type, String id, ContactId about) {
        kontor.guard()
                .read(call, KernelModule.AUDIT, caller -> {
                    kontor.audit()
                            .append(
                                    caller,
                                    new AuditRecord(
                                            "things.changed",
                                            type,
                                            id,
                                            about,
                                            kontor.clock().instant(),
                                            Map.of()));
                    return Outcome.done();
                })
                .orThrow();
    }

    private record Keeper(String name) implements PrivacyContributor {
        @Override
        public boolean identifies() {
            return true;
        }

        @Override
        public Optional<Person> identify(Caller caller, ContactId contact) {
            return Optional.of(new Person(Set.of(contact), Set.of(), Set.of()));
        }

        @Override
        public void export(Caller caller, Person person, PersonalData data) throws IOException {
            data.row("kept", Map.of("name", "Katrin Vogt"));
        }

        @Override
        public Erased erase(Caller caller, Person person) {
            return Erased.NOTHING;
        }
    }
}
