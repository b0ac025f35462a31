package dev.kontor.itests.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.Shell;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N1, P4: what an administrator does at the shell, over SSH: tables, CSV, help, and refusals that say what next. */
@OnKaraf(features = {"kontor-activities", "kontor-mail"})
class ShellIT {

    private static final String MAIL = """
        From: Katrin Vogt <k.vogt@example.com>
        To: info@example.org
        Subject: Treppe im Altbau
        Date: Mon, 16 Nov 2026 08:58:00 +0100
        Message-ID: <%s@example.com>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        Wann koennten Sie messen?
        """;

    private Shell shell;
    private String tenant;

    @BeforeAll
    void the_commands_are_there(Karaf karaf) {
        shell = karaf.shell();
        Awaitility.await("the kernel")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shell.attempt("kontor:tenant-list").status() == 0);
    }

    @BeforeEach
    void a_tenant() {
        tenant = "shell-" + UUID.randomUUID().toString().substring(0, 8);
        shell.run("kontor:tenant-create " + tenant + " 'Müller & Söhne, \"Tischler\"'");
    }

    @Test
    void the_tabulator_completes_tenants_and_modules() {
        String begun = tenant.substring(0, tenant.length() - 3);
        shell.type("kontor:contact-list --tenant " + begun + "\t", "--tenant " + tenant);
        shell.type("kontor:module-enable --tenant " + tenant + " conta\t", tenant + " contacts");
    }

    @Test
    void tenants_are_listed_as_a_table_and_as_csv() {
        assertThat(shell.run("kontor:tenant-list")).contains("Name", tenant, "Europe/Berlin");
        assertThat(shell.run("kontor:tenant-list --csv"))
                .contains("Id,Name,Zone,Language,Region,Created\n")
                .contains(tenant + ",\"Müller & Söhne, \"\"Tischler\"\"\",Europe/Berlin,de,DE,");
    }

    /** G7: the operator sees how the node is. */
    @Test
    void health_is_a_table_with_what_to_do() {
        String health = shell.run("kontor:health --csv");
        assertThat(health)
                .startsWith("Name,State,What was seen,What to do")
                .contains("database,ok,H2 answers in ", "migrations,ok,The tables of ", "tasks,ok,")
                .contains("events.activities.")
                .doesNotContain("critical");
    }

    @Test
    void a_refusal_is_one_line_and_a_failure_of_the_command() {
        Shell.Result twice = shell.attempt("kontor:tenant-create " + tenant + " Again");
        assertThat(twice.status()).isNotZero();
        assertThat(twice.text().strip()).startsWith("Refused: ").doesNotContain("\n");

        Shell.Result malformed = shell.attempt("kontor:tenant-create --zone Mars/Base 'Not an id' Name");
        assertThat(malformed.status()).isNotZero();
        assertThat(malformed.text()).contains("zone: unknown", "'kontor:tenant-create --help'");
    }

    @Test
    void modules_are_switched_per_tenant() {
        assertThat(shell.run("kontor:module-list --tenant " + tenant + " --csv"))
                .contains("contacts,yes,no");

        assertThat(shell.attempt("kontor:contact-list --tenant " + tenant).text())
                .contains("Refused: ", "kontor:module-enable");

        shell.run("kontor:module-enable --tenant " + tenant + " contacts activities mail");
        assertThat(shell.run("kontor:module-list --tenant " + tenant + " --csv"))
                .contains("activities,yes,yes", "contacts,yes,yes", "mail,yes,yes");

        shell.run("kontor:module-disable --tenant " + tenant + " mail");
        assertThat(shell.run("kontor:module-list --tenant " + tenant + " --csv"))
                .contains("mail,yes,no");
        assertThat(shell.run("kontor:audit-list --tenant " + tenant + " --csv"))
                .contains("system (" + Karaf.USER + "),SHELL,kernel.module-switched");
    }

    /** N4, A44: in Karaf, with the key that the first start made; the export is checked by another JVM. */
    @Test
    void the_audit_chain_is_verified_here_and_elsewhere(Karaf karaf) throws Exception {
        shell.run("kontor:module-enable --tenant " + tenant + " contacts");
        String checkpoint =
                shell.run("kontor:audit-checkpoint --tenant " + tenant).strip();
        assertThat(checkpoint).matches("\\d+:[0-9a-f]{64}");
        assertThat(shell.run("kontor:audit-verify --tenant " + tenant + " --checkpoint " + checkpoint))
                .contains("The audit chain holds: ");
        assertThat(shell.attempt("kontor:audit-verify --tenant " + tenant + " --checkpoint 1:" + "0".repeat(64))
                        .text())
                .contains("rewritten");
        assertThat(karaf.home().resolve("etc/dev.kontor.kernel.key")).exists();

        Path export = karaf.home().resolve("data/audit-" + tenant);
        shell.run("kontor:audit-export --tenant " + tenant + " " + export);
        assertThat(verifiedElsewhere(export)).startsWith("The chain of " + tenant + " holds: ");
        String text = Files.readString(export);
        Files.writeString(export, text.replaceFirst("module-switched", "module-switcheD"));
        assertThat(verifiedElsewhere(export)).startsWith("BROKEN at place ");
    }

    private static String verifiedElsewhere(Path export) throws Exception {
        Path jar;
        try (Stream<Path> jars =
                Files.walk(Path.of(System.getProperty("kontor.features.repository"), "dev/kontor/kontor-kernel"))) {
            jar = jars.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        export.toString())
                .redirectErrorStream(true)
                .start();
        return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void users_are_created_and_act_with_their_own_permissions_only() {
        shell.run("kontor:module-enable --tenant " + tenant + " contacts");
        shell.run("kontor:user-create --tenant " + tenant + " --login anna --role reader anna 'Anna Sander'");

        assertThat(shell.run("kontor:user-list --tenant " + tenant + " --csv")).contains("anna,Anna Sander,yes,anna,");
        assertThat(shell.attempt("kontor:module-list --tenant " + tenant + " --user anna")
                        .text())
                .contains("Refused: ", "kernel.modules");
        assertThat(shell.attempt("kontor:module-list --tenant " + tenant + " --user nobody")
                        .text())
                .contains("Refused: ", "kontor:user-list");
    }

    /** P8: cases and hours where the host brings none. */
    @Test
    void cases_are_opened_listed_and_closed_and_hours_are_set() {
        assertThat(shell.run("kontor:case-create --tenant " + tenant + " --kind SERVICE_CALL SC-17 'Treppe knarrt'"))
                .contains("Opened case SC-17");
        String row = shell.run("kontor:case-list --csv --tenant " + tenant)
                .lines()
                .filter(line -> line.contains("SC-17"))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("SERVICE_CALL,Treppe knarrt,,OPEN,");
        shell.run("kontor:case-close --tenant " + tenant + " " + row.split(",")[0] + " 1");
        assertThat(shell.run("kontor:case-list --csv --tenant " + tenant)).contains(",CLOSED,");

        shell.run("kontor:hours-set --tenant " + tenant + " Europe/Berlin MONDAY=08:00-12:00,13:00-17:00");
        shell.run("kontor:day-off-add --tenant " + tenant + " 2026-05-01");
        assertThat(shell.attempt("kontor:hours-set --tenant " + tenant + " Europe/Berlin someday")
                        .text())
                .contains("day: malformed");
    }

    @Test
    void a_mail_file_lands_on_the_timeline_once(Karaf karaf) throws Exception {
        shell.run("kontor:module-enable --tenant " + tenant + " contacts activities mail");
        shell.run("kontor:contact-create --tenant " + tenant
                + " --first-name Katrin --last-name Vogt --email k.vogt@example.com");
        String contact = idOf("Vogt");
        Path file = Files.writeString(karaf.home().resolve("data/mail.eml"), MAIL.formatted(UUID.randomUUID()));

        assertThat(shell.run("kontor:mail-import --csv --tenant " + tenant + " " + file))
                .contains("mail.eml,DONE,1,0,0");
        assertThat(shell.run("kontor:mail-import --csv --tenant " + tenant + " " + file))
                .contains("mail.eml,DONE,0,1,0");

        Awaitility.await("the mail on the timeline")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shell.run("kontor:timeline --csv --tenant " + tenant + " " + contact))
                        .containsOnlyOnce("Treppe im Altbau"));
    }

    /** P9: until then an ill-typed number took the pages away. */
    @Test
    void a_setting_that_can_not_be_understood_is_told_in_the_log_and_the_last_good_one_stays(Karaf karaf)
            throws Exception {
        karaf.awaitPages();
        try {
            shell.run("config:property-set --pid dev.kontor.web sessionIdleMinutes soon");
            karaf.log().awaitTrouble("sessionIdleMinutes must be a number. Still used: ");
            assertThat(statusOfSession(karaf)).isEqualTo(401);
        } finally {
            shell.run("config:property-delete --pid dev.kontor.web sessionIdleMinutes");
        }
    }

    /** C7: a channel is ruled out and allowed again; one that doesn't exist is refused in a line. */
    @Test
    void a_contact_rules_out_a_channel() {
        shell.run("kontor:module-enable --tenant " + tenant + " contacts");
        String contact = shell.run("kontor:contact-create --tenant " + tenant + " --last-name Ohnewunsch")
                .strip()
                .lines()
                .findFirst()
                .orElseThrow();
        String of = " --tenant " + tenant + " " + contact;
        assertThat(shell.run("kontor:contact-forbid --reason Widerspruch" + of + " email"))
                .contains("Forbidden.");
        assertThat(shell.run("kontor:contact-show --csv" + of)).contains("Not by EMAIL,");
        assertThat(shell.run("kontor:contact-forbid --allow" + of + " email")).contains("Allowed.");
        assertThat(shell.run("kontor:contact-show --csv" + of)).doesNotContain("Not by");
        assertThat(shell.attempt("kontor:contact-forbid" + of + " pigeon").text())
                .contains("channel: ");
    }

    /** N1: what a stopped bundle has not handled yet is seen, delivered again or dropped; and who listens. */
    @Test
    void what_waits_for_a_stopped_bundle_is_listed_retried_and_dropped() {
        String of = " --tenant " + tenant;
        shell.run("kontor:module-enable" + of + " contacts activities");
        shell.run("bundle:stop kontor-activities");
        try {
            shell.run(
                    "kontor:contact-create" + of + " --first-name Katrin --last-name Vogt --email k.vogt@example.com");
            String[] waiting = shell.run("kontor:event-list --csv --state waiting --subscriber activities.claim" + of)
                    .lines()
                    .filter(line -> line.contains("activities.claim"))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
            String delivery = waiting[1] + " " + waiting[2];
            assertThat(shell.run("kontor:event-show --csv" + of + " " + delivery))
                    .contains("WAITING", "Content");
            assertThat(shell.run("kontor:event-retry" + of + " " + delivery)).contains("activities.claim");
            assertThat(shell.run("kontor:subscription-list --csv")).contains("activities.claim,activities,");
            assertThat(shell.attempt("kontor:subscription-end --force activities.claim")
                            .text())
                    .contains("Refused: ", "was seen at");
            shell.run("kontor:event-drop --force" + of + " " + delivery);
            assertThat(shell.attempt("kontor:event-show" + of + " " + delivery).text())
                    .contains("Refused: ", "no such delivery");
            assertThat(shell.run("kontor:audit-list --csv" + of))
                    .contains("kernel.delivery-retried", "kernel.delivery-dropped");
        } finally {
            shell.run("bundle:start kontor-activities");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant-list",
                "tenant-create",
                "module-list",
                "module-enable",
                "module-disable",
                "user-list",
                "user-create",
                "case-create",
                "case-list",
                "case-close",
                "hours-set",
                "day-off-add",
                "audit-list",
                "health",
                "audit-verify",
                "audit-export",
                "audit-checkpoint",
                "contact-list",
                "contact-create",
                "contact-show",
                "contact-forbid",
                "timeline",
                "unassigned-list",
                "event-list",
                "event-show",
                "event-retry",
                "event-drop",
                "subscription-list",
                "subscription-end",
                "mail-import",
                "mail-unreadable",
                "token-create",
                "token-list"
            })
    void a_command_explains_itself(String command) {
        assertThat(shell.run("kontor:" + command + " --help"))
                .contains("DESCRIPTION", "kontor:" + command, "SYNTAX", "OPTIONS");
    }

    private static int statusOfSession(Karaf karaf) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(karaf.url("/kontor/api/session")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String idOf(String name) {
        return shell.run("kontor:contact-list --csv --tenant " + tenant + " " + name)
                .lines()
                .filter(line -> line.contains(name))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }
}
