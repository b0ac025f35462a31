package dev.kontor.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W71, A14, A22: an operator imports mail files in the shell of a plain Karaf; the module was installed alone. */
@OnKaraf(features = {"kontor-host-standalone", "kontor-mail"})
class MailImportIT {

    private static final String MBOX = "From - Mon Jan 01 12:00:00 2024\nFrom: karl@kunde.example\nMessage-ID: <1@x>\n"
            + "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n\nHallo\n\nFrom - Mon Jan 01 12:00:00 2024\nno mail at all\n\n";

    @BeforeAll
    void a_tenant_uses_the_module(Karaf karaf) {
        Awaitility.await("the services")
                .atMost(Duration.ofSeconds(60))
                .until(() -> karaf.shell()
                                .attempt("kontor:tenant-create mailed Mailed")
                                .status()
                        == 0);
        karaf.shell().run("kontor:module-enable --tenant mailed mail");
    }

    @Test
    void counts_and_reasons_are_printed_and_the_same_file_again_adds_nothing(Karaf karaf, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("week.mbox"), MBOX, StandardCharsets.UTF_8);
        String first = karaf.shell().run("kontor:mail-import --tenant mailed --csv " + file);
        assertThat(first)
                .contains("File,State,New,Duplicate,Unreadable,Reasons,Run", "week.mbox,DONE,1,0,1,not-a-mail 1,");

        String again = karaf.shell().run("kontor:mail-import --tenant mailed --csv " + file);
        assertThat(again).contains("week.mbox,DONE,0,1,1,not-a-mail 1,");

        String run = again.lines()
                .filter(line -> line.startsWith("week"))
                .findFirst()
                .orElseThrow();
        String unreadable = karaf.shell()
                .run("kontor:mail-unreadable --tenant mailed --csv " + run.substring(run.lastIndexOf(',') + 1));
        assertThat(unreadable).contains("2,not-a-mail");
    }

    @Test
    void a_file_that_is_not_there_makes_the_command_fail_after_the_others(Karaf karaf, @TempDir Path folder)
            throws IOException {
        Path file =
                Files.writeString(folder.resolve("one.eml"), "From: a@example.org\n\nalone", StandardCharsets.UTF_8);
        Shell.Result result =
                karaf.shell().attempt("kontor:mail-import --tenant mailed " + folder.resolve("no.eml") + " " + file);
        assertThat(result.status()).isNotZero();
        assertThat(result.text()).contains("one.eml", "DONE", "no.eml (can't be opened)");
    }

    @Test
    void a_tenant_without_the_module_is_refused_in_one_line(Karaf karaf, @TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("one.eml"), "From: a@example.org\n\nalone", StandardCharsets.UTF_8);
        karaf.shell().run("kontor:tenant-create unmailed Unmailed");
        Shell.Result result = karaf.shell().attempt("kontor:mail-import --tenant unmailed " + file);
        assertThat(result.status()).isNotZero();
        assertThat(result.text()).contains("Refused: The module 'mail' is switched off for this tenant.");
    }

    @Test
    void the_settings_stand_in_etc(Karaf karaf) {
        assertThat(karaf.home().resolve("etc/dev.kontor.mail.cfg")).exists();
    }
}
