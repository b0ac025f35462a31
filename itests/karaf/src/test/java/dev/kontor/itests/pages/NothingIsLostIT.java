package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** G5, C2: what was typed stays, what was taken away comes back, and one returns to where one was. */
@AtADesk
class NothingIsLostIT {

    private Desk desk;
    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Desk shared) {
        desk = shared;
        browser = desk.browser();
        entered = desk.entered();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_and_what_was_typed_stays() throws Exception {
        String contact = entered.contact("Tjark", "Brodersen", "tjark@brodersen.example");
        browser.open(contact + "/details");
        browser.find(".edit");
        browser.press("e");
        browser.find("#contact-note").sendKeys("Ruft freitags an");
        entered.change("contacts", contact, "{\"firstName\":\"Tjark\",\"lastName\":\"Brodersen-Petersen\"}");
        browser.find("#contact-jobTitle").sendKeys("Polier", Keys.ENTER);

        browser.findText("[role=alert]", "Ihre Eingaben sind noch da");
        browser.findText("[role=alert] button", "meine Eingaben behalten").sendKeys(Keys.ENTER);
        browser.findText(".differences", "Nachname: Brodersen-Petersen");
        assertThat(browser.find("#contact-note").getDomProperty("value")).isEqualTo("Ruft freitags an");
        browser.find("#contact-lastName").clear();
        browser.find("#contact-lastName").sendKeys("Brodersen-Petersen", Keys.ENTER);

        browser.findText("h1", "Tjark Brodersen-Petersen");
        assertThat(browser.findText(".details", "Polier").getText()).contains("Ruft freitags an");
        browser.refused(409);
    }

    @Test
    void a_form_that_is_left_without_cancelling_goes_on_where_it_was() throws Exception {
        String contact = entered.contact("Swantje", "Hinrichs", "swantje@hinrichs.example");
        browser.open(contact + "/details");
        browser.find(".edit");
        browser.press("e");
        browser.find("#contact-company").sendKeys("Hinrichs & Töchter");
        browser.findText(".tabs a", "Aktivitäten").click();
        browser.find("activities-timeline .state-title");
        browser.findText(".tabs a", "Stammdaten").click();

        assertThat(browser.find("#contact-company").getDomProperty("value")).isEqualTo("Hinrichs & Töchter");
        browser.findText("contacts-contact-form button", "Abbrechen").click();
        browser.find(".edit");
    }

    @Test
    void a_label_that_was_taken_off_comes_back_with_undo() throws Exception {
        String label = entered.post("contacts/labels", "{\"name\":\"Baustelle\"}")
                .get("id")
                .asText();
        String contact = entered.contact("Momme", "Andresen", "momme@andresen.example");
        browser.open(contact);
        browser.find("contacts-labels summary").click();
        browser.findText("contacts-labels .menu button", "Baustelle").click();
        browser.findText(".chip", "Baustelle").findElement(By.tagName("button")).sendKeys(Keys.ENTER);
        browser.awaitCount("contacts-labels .chip", 0);

        browser.findText(".toast button", "Rückgängig").sendKeys(Keys.ENTER);
        browser.findText("contacts-labels .chip", "Baustelle");
        browser.open("/kontor/contacts?label=" + label);
        browser.findText("tbody th a", "Momme Andresen");
    }

    @Test
    void a_message_that_was_dismissed_comes_back_with_undo(@TempDir Path folder) throws Exception {
        entered.mail(new MailFiles(folder).mail("Wencke Voss", "wencke@voss.example", "Treppe aus Lerche", 1));
        browser.open("/kontor/inbox");
        browser.findText(".inbox-item", "Treppe aus Lerche")
                .findElement(By.cssSelector("[aria-keyshortcuts=d]"))
                .click();
        browser.awaitNoText(".inbox-item", "Treppe aus Lerche");

        browser.findText(".toast button", "Rückgängig").click();
        browser.findText(".inbox-item", "Treppe aus Lerche");
        browser.open("/kontor/inbox");
        browser.findText(".inbox-item", "Treppe aus Lerche");
    }

    /** Neither has to be asked for: what could not be loaded comes when the connection is back. */
    @Test
    void what_could_not_be_loaded_comes_by_itself_when_the_connection_is_back() {
        browser.open("/kontor/contacts");
        browser.find(".contacts tbody tr");
        browser.offline(true);
        try {
            browser.findText(".banner", "Die Verbindung ist unterbrochen");
            browser.findText(".nav a", "Kunden").click();
            browser.findText(".state", "Der Server antwortet nicht");
        } finally {
            browser.offline(false);
        }

        browser.findText(".contacts tbody th a", "Tischlerei Vogt GmbH");
        browser.awaitGone(".banner");
        // that calls did not get through was told by the browser
        desk.errors();
    }

    /** Whoever types and presses Enter at once gets what they typed, not what stood there before. */
    @Test
    void a_search_that_is_sent_at_once_opens_what_was_typed() {
        browser.open("/kontor/contacts");
        browser.find(".contacts tbody tr");
        browser.find("main [data-search]").sendKeys("meinhardt" + Keys.ENTER);
        browser.findText("h1", "Dr. Uwe Meinhardt");

        browser.open(browser.path() + "/merge");
        browser.findText("button", "Anderen Kontakt suchen").click();
        browser.find("dialog .choices button");
        browser.press("svenja" + Keys.ENTER);
        browser.findText(".comparison", "Svenja Wolff");
    }

    @Test
    void when_the_session_has_ended_one_logs_in_and_is_back_where_one_was() {
        try (Browser own = desk.newBrowser()) {
            own.open("/kontor/contacts?text=katrin");
            String wanted = own.linkOf("tbody th a", "Katrin Vogt");
            own.run("return fetch('/kontor/api/session').then((answer) => answer.json()).then(({ csrf }) =>"
                    + " fetch('/kontor/logout', { method: 'POST', body: new URLSearchParams({ csrf }) }))"
                    + ".then(() => document.querySelector('tbody th a').click())");

            desk.logIn(own);
            own.findText("h1", "Katrin Vogt");
            assertThat(own.path()).isEqualTo(wanted);
        }
    }
}
