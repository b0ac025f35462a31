package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** L13, L14, L17, L18, L19, L21, L22, L23, L24, L25, L26, L28: what administrators set up in the lead flow, and what they see of it. */
@AtADesk
class LeadflowPagesIT {

    private Desk desk;
    private Browser browser;

    @BeforeAll
    void nothing_is_set(Desk shared) throws Exception {
        desk = shared;
        browser = desk.browser();
        Campaign.openToAll(desk.entered());
        long version =
                desk.entered().read("leadflow/classification").get("version").asLong();
        desk.entered().put("leadflow/classification", version, """
                {"enabled":false,"classifier":"offline","recentDays":7,"everyMinutes":5}""");
    }

    /** L23, L24, L25: lists, order of what is shown, roles; a wrong number is said at its field, and the rest stays. */
    @Test
    void what_is_set_is_there_after_loading_again_and_what_is_wrong_is_said() throws Exception {
        String list = desk.entered()
                .post("contacts/lists", "{\"name\":\"Hausmesse\"}")
                .get("id")
                .asText();
        browser.open("/kontor/leads/settings");
        browser.find("[name=lists][value='" + list + "']").sendKeys(Keys.SPACE);
        browser.find("[data-name=labels] .up").sendKeys(Keys.ENTER);
        browser.find("[name=reservingRoles][value=agent]").sendKeys(Keys.SPACE);
        browser.find("#lead-shownMinutes").sendKeys(Keys.chord(Keys.CONTROL, "a"), "999", Keys.ENTER);
        browser.findText(".field-error", "Erlaubt ist 1 bis 240");
        browser.find("#lead-shownMinutes").sendKeys(Keys.chord(Keys.CONTROL, "a"), "20", Keys.ENTER);
        browser.findText(".toast", "gespeichert");
        browser.refused(422);

        browser.open("/kontor/leads/settings");
        assertThat(browser.find("#lead-shownMinutes").getDomProperty("value")).isEqualTo("20");
        assertThat(browser.find("[name=reservingRoles][value=agent]").isSelected())
                .isTrue();
        assertThat(browser.texts(".lead-information li").get(0)).contains("Labels");
        browser.screenshot(Path.of("target/pictures/lead-settings.png"));

        browser.find("[name=lists][value='" + list + "']").sendKeys(Keys.SPACE);
        browser.find("[name=reservingRoles][value=agent]").sendKeys(Keys.SPACE);
        browser.find("#lead-shownMinutes").sendKeys(Keys.ENTER);
        browser.findText(".toast", "gespeichert");
    }

    /** L26, L28: switched on, run at once, switched off again; a number out of range is said at its field. */
    @Test
    void classification_is_set_and_watched_on_the_page() {
        browser.open("/kontor/leads/settings");
        browser.find("[name=enabled]").sendKeys(Keys.SPACE);
        browser.find("#lead-recentDays").sendKeys(Keys.chord(Keys.CONTROL, "a"), "99", Keys.ENTER);
        browser.findText(".field-error", "Erlaubt ist 1 bis 90");
        browser.find("#lead-recentDays").sendKeys(Keys.chord(Keys.CONTROL, "a"), "14", Keys.ENTER);
        browser.findText(".toast", "gespeichert");
        browser.refused(422);

        browser.open("/kontor/leads/settings");
        assertThat(browser.find("[name=enabled]").isSelected()).isTrue();
        assertThat(browser.find("#lead-recentDays").getDomProperty("value")).isEqualTo("14");
        browser.findText("leadflow-classification-settings button", "Jetzt auswerten")
                .sendKeys(Keys.ENTER);
        browser.findText(".toast", "in wenigen Sekunden");
        browser.screenshot(Path.of("target/pictures/lead-classification.png"));
        browser.find("[name=enabled]").sendKeys(Keys.SPACE);
        browser.find("#lead-recentDays").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7", Keys.ENTER);
        browser.findText("leadflow-classification-settings [role=status]", "Ausgeschaltet");
    }

    /** L13, L14: made, changed, put in order, deleted; an empty title and one that is taken are refused in words. */
    @Test
    void predefined_notes_are_written_put_in_order_and_deleted() throws Exception {
        desk.entered().post("contacts/labels", "{\"name\":\"Spät anrufen\"}");
        browser.open("/kontor/leads/templates");
        browser.find(".lead-template-table, .state-title");
        browser.press("n");
        browser.find("#lead-text").sendKeys("Erst nach 18 Uhr erreichbar.");
        browser.find("#lead-title").sendKeys(Keys.ENTER);
        browser.findText("dialog .field-error", "Bitte ausfüllen");
        browser.find("#lead-title").sendKeys("Abends");
        browser.findText("dialog .check", "Spät anrufen")
                .findElement(By.tagName("input"))
                .sendKeys(Keys.SPACE);
        browser.find("#lead-title").sendKeys(Keys.ENTER);
        browser.findText("tbody tr", "Spät anrufen");

        browser.press("n");
        browser.find("#lead-title").sendKeys("abends");
        browser.find("#lead-text").sendKeys("Noch eine");
        browser.find("#lead-title").sendKeys(Keys.ENTER);
        browser.findText("dialog [role=alert]", "mit diesem Titel gibt es schon");
        browser.find("#lead-title").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Morgens", Keys.ENTER);
        browser.findText("tbody th", "Morgens");
        browser.screenshot(Path.of("target/pictures/lead-templates.png"));
        int last = browser.texts("tbody th").size() - 1;
        browser.find("[aria-label='Morgens nach oben']").sendKeys(Keys.ENTER);
        browser.await("in another order", () -> browser.texts("tbody th").indexOf("Morgens") == last - 1);

        for (String title : new String[] {"Morgens", "Abends"}) {
            browser.find("[aria-label='" + title + " löschen']").sendKeys(Keys.ENTER);
            browser.findText("dialog button.danger", "Löschen").sendKeys(Keys.ENTER);
            browser.awaitNoText("tbody th", title);
        }
        browser.refused(422, 409);
    }

    /** L17–L19, L21, L22, L39: a call that is made is counted, for its employee and its hour; the sheet says the same. */
    @Test
    void a_call_is_counted_on_the_page_and_in_the_sheet() throws Exception {
        String lead = Entered.idOf(desk.entered().contact("Ute", "Zeidler", "ute@zeidler.example"));
        desk.entered().post("leadflow/leads/" + lead + "/notes", "{\"text\":\"Will ein Angebot\"}");
        browser.open("/kontor/leads/figures");
        browser.findText("[data-figure=employees] tbody tr", "Maren Sander");
        assertThat(browser.texts("[data-figure=calls] dd").get(0)).isNotEqualTo("0");
        assertThat(browser.texts("[data-figure=hours] tbody tr")).isNotEmpty();
        browser.screenshot(Path.of("target/pictures/lead-figures.png"));

        LocalDate today = LocalDate.now();
        Object sheet = browser.run("return fetch('/kontor/api/leadflow/figures/csv?from=" + today.minusDays(2) + "&to="
                + today.plusDays(1) + "').then((answer) => answer.text())");
        assertThat((String) sheet).startsWith("of,employee,hour,calls,").contains("\nemployee,Maren Sander,,");

        browser.open("/kontor/leads/figures?from=2020-01-02&to=2020-01-01");
        browser.findText(".field-error", "Das Ende liegt vor dem Anfang");
        browser.refused(422);
    }
}
