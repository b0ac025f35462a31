package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.itests.container.Karaf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The main job on the pages: from a mail file to a contact's timeline, in a real browser. */
@AtADesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    private static final String TIMELINE_END = "activities-timeline .list-end [role=status]";

    @TempDir
    static Path folder;

    private Desk desk;
    private Browser browser;
    private Browser other;
    private String contact;
    private ServerSocket pictures;

    @BeforeAll
    void at_the_desk(Desk shared) throws IOException {
        pictures = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        pictures.setSoTimeout(1_000);
        desk = shared;
        browser = desk.browser();
        other = desk.other();
    }

    @AfterAll
    void nobody_waits_for_pictures_any_more() throws IOException {
        pictures.close();
    }

    @Test
    @Order(1)
    void a_contact_is_made_by_keyboard() {
        browser.open("/kontor/contacts");
        browser.find(".contacts tbody tr");
        browser.press("n");
        browser.find("#contact-firstName").sendKeys("Wiebke");
        browser.find("#contact-lastName").sendKeys("Harms");
        browser.find("#point-0").sendKeys("w.harms@harms-objektbau.example", Keys.ENTER);

        assertThat(browser.findText("h1", "Wiebke Harms").getText()).isEqualTo("Wiebke Harms");
        contact = browser.path();
    }

    /** A14, A32, A38, A39. */
    @Test
    @Order(2)
    void a_mail_that_is_imported_elsewhere_appears_on_the_open_timeline() {
        browser.open(contact);
        browser.findText("activities-timeline .state-title", "Hier steht");
        browser.run("window.sameDocument = true");

        upload(other, mails().mail("Wiebke Harms", "w.harms@harms-objektbau.example", "Treppe im Altbau", 2));

        browser.findText(".entry.fresh .entry-link", "Treppe im Altbau");
        browser.findText(TIMELINE_END, "1 von 1");
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
    }

    /** A33. */
    @Test
    @Order(3)
    void an_entry_says_when_it_happened_in_the_zone_and_language_of_the_reader() {
        WebElement time = browser.find(".entry time");
        ZonedDateTime happened = Instant.parse(time.getDomAttribute("datetime")).atZone(ZoneId.of("Europe/Berlin"));

        assertThat(time.getText())
                .isEqualTo(DateTimeFormatter.ofPattern("HH:mm").format(happened));
        assertThat(time.getDomAttribute("title"))
                .contains(DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN)
                        .format(happened));
    }

    /** A20, A35, A36: the content is shown, and what it tried has not happened. */
    @Test
    @Order(4)
    void an_entry_opens_its_mail_in_a_frame_that_can_run_nothing() {
        browser.findText(".entry-link", "Treppe im Altbau").click();

        browser.find("mail-message-view iframe[sandbox]");
        assertThatThrownBy(pictures::accept)
                .as("somebody fetched the picture")
                .isInstanceOf(SocketTimeoutException.class);
        browser.findText(".mail-head dd", "w.harms@harms-objektbau.example");
        assertThat(browser.run("return document.title")).asString().contains("Wiebke Harms");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog");
    }

    /** A1: nothing is dropped; one click makes a contact. */
    @Test
    @Order(5)
    void one_click_in_the_inbox_makes_a_contact_of_an_unknown_sender() {
        browser.open("/kontor/inbox");
        browser.find(".inbox-item");
        upload(other, mails().mail("Gesa Ruhland", "g.ruhland@ruhland-bau.example", "Angebot Stufen", 1));

        browser.findText(".inbox-item", "Gesa Ruhland")
                .findElement(By.cssSelector(".make"))
                .click();
        browser.findText(".toast a", "Kontakt öffnen").click();

        browser.findText("h1", "Gesa Ruhland");
        browser.findText(".entry-link", "Angebot Stufen");
    }

    /** A22. */
    @Test
    @Order(6)
    void the_same_file_again_adds_nothing() {
        Path mail = mails().mail("Wiebke Harms", "w.harms@harms-objektbau.example", "Nur einmal", 3);
        upload(other, mail);
        upload(other, mail);

        other.findText(".upload p", "0 neu, 1 schon vorhanden, 0 nicht lesbar");
    }

    /** A10. */
    @Test
    @Order(7)
    void an_entry_is_deleted_with_a_reason() {
        browser.open(contact);
        browser.findText(".entry-link", "Nur einmal").click();
        browser.findText("dialog button", "Eintrag löschen").click();
        browser.find("#entry-reason").sendKeys("Versehen", Keys.ENTER);

        browser.awaitGone("dialog");
        browser.findText(TIMELINE_END, "1 von 1");
        assertThat(browser.texts(".entry-link")).containsExactly("Treppe im Altbau");
    }

    /** A72, A34, A37. */
    @Test
    @Order(8)
    void a_call_is_recorded_by_keyboard() {
        browser.open(contact);
        browser.findText(".entry-link", "Treppe im Altbau");
        browser.press("n");
        browser.find("#record-subject").sendKeys(Keys.ENTER);
        browser.findText(".field-error", "Geben Sie einen Betreff oder einen Text an.");
        browser.find("#record-subject").sendKeys("Rückruf vereinbart", Keys.ENTER);

        assertThat(browser.findText(".entry", "Rückruf vereinbart").getText()).contains("Anruf", "Maren Sander");
    }

    /** C2: a second contact with the same address is a hint, not a refusal. */
    @Test
    @Order(9)
    void a_possible_duplicate_is_shown_with_a_link_to_it() {
        browser.open("/kontor/contacts");
        browser.find(".contacts tbody tr");
        browser.press("n");
        browser.find("#contact-firstName").sendKeys("W.");
        browser.find("#point-0").sendKeys("W.Harms@harms-objektbau.example", Keys.ENTER);

        browser.findText(".notice a", "Vergleichen und zusammenführen");
        browser.findText(".notice a", "Wiebke Harms").click();

        browser.findText("h1", "Wiebke Harms");
        assertThat(browser.path()).isEqualTo(contact);
    }

    /** P3, house rule: what is replaced comes back without a reload. */
    @Test
    @Order(10)
    void a_module_that_is_stopped_vanishes_from_the_open_page_and_comes_back(Karaf karaf) {
        browser.open(contact);
        browser.findText(".tabs a", "Aktivitäten");

        karaf.shell().run("bundle:stop kontor-activities");
        try {
            browser.awaitGone(".nav a[href='/kontor/inbox']");
            browser.awaitGone(".tabs a[href$='/activities']");
            assertThat(browser.texts(".tabs a")).containsExactly("Stammdaten", "Zusammenführen", "Protokoll");
        } finally {
            karaf.shell().run("bundle:start kontor-activities");
        }

        browser.findText(".entry-link", "Treppe im Altbau");
        // that calls in the gap were refused isn't wrong
        desk.errors();
    }

    private MailFiles mails() {
        return new MailFiles(folder, pictures.getLocalPort());
    }

    private static void upload(Browser browser, Path file) {
        if (!"/kontor/mail/import".equals(browser.path())) {
            browser.open("/kontor/mail/import");
        }
        browser.choose("#mail-files", file);
        browser.findText(".upload", file.getFileName().toString());
        browser.awaitGone("progress");
    }
}
