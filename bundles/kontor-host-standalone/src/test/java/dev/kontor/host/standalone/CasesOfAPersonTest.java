package dev.kontor.host.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.HostCase;
import dev.kontor.host.standalone.internal.persistence.CasesOfPerson;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N8: what a case says of a person is exported and erased; cases of others stay. */
@ParameterizedClass
@EnumSource(Database.class)
class CasesOfAPersonTest {
    private final TestKontor kontor;
    private final StandaloneHost host;
    private final TestTenant tenant;
    private final CallContext admin;
    private final ContactId vogt = new ContactId(UUID.randomUUID());

    CasesOfAPersonTest(Database database) {
        kontor = TestKontor.on(database).unit("host", "db/host").start();
        host = new StandaloneHost(kontor);
        tenant = kontor.tenant();
        admin = tenant.admin();
        kontor.contributes(new Known());
        kontor.contributes(new CasesOfPerson(kontor.transactions()));
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void a_persons_cases_are_exported_and_erased_and_those_of_others_lose_what_names_the_person() throws IOException {
        HostCase own = open("SC-1", "Treppe von Frau Vogt", vogt);
        HostCase naming = open("SC-2", "Rückfrage an K.Vogt@Example.org", null);
        HostCase other = open("SC-3", "Fenster", new ContactId(UUID.randomUUID()));
        assertThat(exported())
                .contains("Treppe von Frau Vogt", "K.Vogt@Example.org")
                .doesNotContain("Fenster");

        kontor.privacy().erase(admin, vogt, "asked for it").orThrow();
        kontor.carryErasuresOn(tenant.id());

        List<HostCase> left =
                host.cases.list(admin, PageRequest.first()).orThrow().items();
        assertThat(left).extracting(HostCase::id).containsExactlyInAnyOrder(naming.id(), other.id());
        assertThat(left).extracting(HostCase::title).containsExactlyInAnyOrder("(erased)", "Fenster");
        assertThat(exported()).doesNotContain("Vogt");
        assertThat(kontor.audit()
                        .list(admin, "case", own.id().value(), PageRequest.first())
                        .orThrow()
                        .items())
                .hasSize(1)
                .allMatch(row -> row.content() == ContentState.ERASED);
    }

    private HostCase open(String number, String title, ContactId contact) {
        return host.cases
                .open(admin, new CaseData(number, "SERVICE_CALL", title, contact))
                .orThrow();
    }

    private String exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kontor.privacy().export(admin, vogt, out).orThrow();
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Knows the person's address. */
    private static final class Known implements PrivacyContributor {
        @Override
        public String name() {
            return "known";
        }

        @Override
        public boolean identifies() {
            return true;
        }

        @Override
        public Optional<Person> identify(Caller caller, ContactId contact) {
            return Optional.of(new Person(Set.of(contact), Set.of("k.vogt@example.org"), Set.of()));
        }

        @Override
        public void export(Caller caller, Person person, PersonalData data) {
            // keeps nothing itself
        }

        @Override
        public Erased erase(Caller caller, Person person) {
            return Erased.NOTHING;
        }
    }
}
