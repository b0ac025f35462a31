package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.itests.container.Karaf;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 002, Kontakteintrag empfangen: mails of mailboxes as entries on the pages, for whom they are and for nobody else. */
@AtADesk
class ReceivedEntriesPageIT {

    private static final String ROW = ".entries tbody tr";
    private static final String TITLE = ROW + " th a";
    private static final String OF_THE_TEAM = "Frage an den Service";
    private static final String OF_ONE = "Nur an Maren";

    private Desk desk;
    private Browser browser;
    private GreenMail server;

    @BeforeAll
    void two_mailboxes_make_entries_of_their_mails(Desk shared, Karaf karaf) throws Exception {
        desk = shared;
        browser = desk.browser();
        browser.size(1280, 900);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        server.start();
        int port = server.getImap().getPort();
        karaf.shell().run("config:property-set --pid dev.kontor.outgoing allow 127.0.0.1:" + port);
        deliver("service", "Katrin Vogt <k.vogt@tischlerei-vogt.example>", OF_THE_TEAM);
        deliver("maren", "Unbekannt <wer@fremd.example>", OF_ONE);
        String service = mailbox("service", port, "{\"teams\":[\"service\"],\"everybody\":false}");
        Awaitility.await("the server may be called")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        !desk.entered().post("mail/mailboxes/test", service).has("problem"));
        desk.entered().post("mail/mailboxes", service);
        desk.entered()
                .post("mail/mailboxes", mailbox("maren", port, "{\"employees\":[\"sander\"],\"everybody\":false}"));
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    /** W22, W24, W25, W27, W31: it comes by itself into the view of the team, says from whom, and is finished there. */
    @Test
    void what_came_to_a_team_stands_in_its_view_and_is_finished() {
        browser.open("/kontor/entries?view=TEAM&status=CREATED");
        browser.findText(TITLE, OF_THE_TEAM).click();
        browser.findText(".reception", "Katrin Vogt");
        browser.find("#entry-matchcode[readonly]");
        browser.findText(".reception button", "Original zeigen").click();
        browser.findText(".reception", "Wann passt es Ihnen?");
        assertThat(browser.violations()).isEmpty();
        browser.screenshot(Path.of("target/pictures/entry-received.png"));
        browser.find("[data-status=DONE]:enabled").click();
        browser.find("[data-status=DONE][aria-pressed=true]");

        browser.open("/kontor/entries?view=TEAM&status=DONE");
        browser.findText(TITLE, OF_THE_TEAM);
    }

    /** W26, W74, G2: what came to one employee alone is private; a colleague has it in no view and under no address. */
    @Test
    void what_came_to_one_employee_is_seen_by_nobody_else() {
        browser.open("/kontor/entries");
        assertThat(browser.findText(ROW, OF_ONE).getText()).contains("Privat");
        browser.findText(TITLE, OF_ONE).click();
        browser.findText(".reception", "wer@fremd.example");
        browser.findText(".reception", "Kein Kontakt hat die Adresse");
        String address = browser.path();

        try (Browser colleague = desk.browserOfAColleague()) {
            colleague.open("/kontor/entries?view=TEAM");
            colleague.findText(TITLE, OF_THE_TEAM);
            colleague.awaitNoText(TITLE, OF_ONE);
            colleague.open("/kontor/entries");
            colleague.find(".entries, .state-title");
            colleague.awaitNoText(TITLE, OF_ONE);
            colleague.open(address);
            colleague.findText(".state-title", "Nicht gefunden");
            colleague.refused(404);
        }
    }

    private static String mailbox(String login, int port, String assignment) {
        return ("{\"name\":\"%s\",\"host\":\"127.0.0.1\",\"port\":%d,\"security\":\"NONE\",\"login\":\"%s\","
                        + "\"password\":\"geheim\",\"since\":\"2000-01-01\",\"action\":\"CONTACT_ENTRY\",\"sent\":false,"
                        + "\"assignment\":%s,\"pollMinutes\":5,\"active\":true}")
                .formatted(login, port, login, assignment);
    }

    private void deliver(String login, String from, String subject) throws Exception {
        server.setUser(login + "@muster.example", login, "geheim");
        server.getUserManager()
                .getUser(login)
                .deliver(GreenMailUtil.newMimeMessage("Message-ID: <" + login + "@neu.example>\r\nFrom: " + from
                        + "\r\nTo: " + login + "@muster.example\r\nSubject: " + subject
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWann passt es Ihnen?\r\n"));
    }
}
