package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.kontor.itests.container.Karaf;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** A24, A14, W25, W27: somebody sets a mailbox up in a browser, tries the connection out, and its mail comes in by itself. */
@AtADesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailboxesPageIT {

    private static final String PAGE = "/kontor/mail/mailboxes";

    private GreenMail server;
    private Browser browser;
    private Karaf karaf;

    @BeforeAll
    void a_mail_server_is_on_this_machine(Desk desk, Karaf karaf) {
        this.karaf = karaf;
        browser = desk.browser();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        server.start();
        server.setUser("vertrieb@muster.example", "vertrieb", "geheim");
        deliver("Karin Neu <karin@neu.example>", "Anfrage aus dem Postfach");
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void a_server_that_nobody_allowed_is_not_called_and_the_page_says_so() {
        browser.open(PAGE);
        browser.find(".new").sendKeys(Keys.ENTER);
        type("name", "Vertrieb");
        type("host", "127.0.0.1");
        type("port", String.valueOf(server.getImap().getPort()));
        type("login", "vertrieb");
        type("password", "geheim");
        browser.find("#mailbox-security").sendKeys("Keine");
        browser.find("mail-mailbox-dialog .test").sendKeys(Keys.ENTER);
        browser.findText(".check-result", "hat die Administration nicht freigegeben");
        hasNoBarrier(".check-result .notice");
    }

    @Test
    @Order(2)
    void allowed_it_is_tried_out_and_saved_and_its_mail_comes_in() {
        karaf.shell()
                .run("config:property-set --pid dev.kontor.outgoing allow 127.0.0.1:"
                        + server.getImap().getPort());
        browser.find("mail-mailbox-dialog .test").sendKeys(Keys.ENTER);
        browser.findText(".check-result", "Verbunden, 1 E-Mail im Posteingang.");
        browser.find("#mailbox-name").sendKeys(Keys.ENTER);
        browser.findText(".mailboxes .state", "Neue E-Mails kommen sofort.");
        browser.screenshot(Path.of("target", "mailboxes.png").toAbsolutePath());
        hasNoBarrier(".mailboxes tbody tr");
        browser.findText(".mailboxes .whose", "Maren Sander");
        assertThat(karaf.shell().run("kontor:mailbox-list --tenant demo --csv")).contains("Vertrieb", "watching");
    }

    @Test
    @Order(3)
    void what_is_wrong_stands_at_its_field() {
        browser.open(PAGE);
        browser.find(".new").sendKeys(Keys.ENTER);
        browser.find("#mailbox-name").sendKeys(Keys.ENTER);
        browser.find("#mailbox-name-error");
        browser.find("#mailbox-host-error");
        browser.refused(422);
        browser.press(Keys.ESCAPE);
    }

    /** A24: the stored password comes to no page, and stays when nothing is entered. */
    @Test
    @Order(4)
    void the_password_is_not_shown_and_stays() {
        browser.open(PAGE);
        browser.findText(".mailboxes .edit", "Vertrieb").sendKeys(Keys.ENTER);
        assertThat(browser.find("#mailbox-password").getDomProperty("value")).isEmpty();
        browser.findText(".field", "Leer bleibt das gespeicherte Passwort");
        browser.find("mail-mailbox-dialog .test").sendKeys(Keys.ENTER);
        browser.findText(".check-result", "Verbunden, 1 E-Mail im Posteingang.");
        browser.press(Keys.ESCAPE);
    }

    @Test
    @Order(5)
    void a_mailbox_is_removed_after_a_question_and_its_mails_stay() {
        browser.open(PAGE);
        browser.find(".mailboxes .delete").sendKeys(Keys.ENTER);
        browser.findText("dialog button.danger", "Postfach entfernen").sendKeys(Keys.ENTER);
        browser.findText(".state-title", "Noch kein Postfach.");
        assertThat(karaf.shell().run("kontor:mailbox-list --tenant demo --csv")).doesNotContain("Vertrieb");
    }

    private void deliver(String from, String subject) {
        try {
            MimeMessage mail = GreenMailUtil.newMimeMessage("Message-ID: <1@neu.example>\r\nFrom: " + from
                    + "\r\nTo: vertrieb@muster.example\r\nSubject: " + subject + "\r\n\r\nGuten Tag\r\n");
            server.getUserManager().getUser("vertrieb").deliver(mail);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void type(String field, String text) {
        browser.find("#mailbox-" + field).clear();
        browser.find("#mailbox-" + field).sendKeys(text);
    }

    private void hasNoBarrier(String shows) {
        for (int width : List.of(360, 1280)) {
            browser.size(width, 720);
            browser.find(shows);
            assertThat(browser.overflows()).as("wider than %s", width).isFalse();
            assertThat(browser.violations()).as("%s", width).isEmpty();
        }
    }
}
