package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** N9: the figures of a contact on its page, with their formulas and what is behind them. */
@AtADesk
class FiguresPageIT {

    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Desk shared) {
        browser = shared.browser();
        entered = shared.entered();
    }

    /** A46, A52, A60: nothing is "keine Daten"; a number leads to its activities, by keyboard. */
    @Test
    void a_figure_shows_its_formula_and_the_activities_behind_it() throws Exception {
        String contact = entered.contact("Frauke", "Zahl", "frauke@zahl.example");
        browser.open(contact + "/figures");
        browser.findText("[data-figure=EFFECTIVENESS]", "keine Daten");
        browser.findText("[data-figure=RESULT]", "Modul fehlt");

        entered.note(contact, "Zaun ausgemessen", Duration.ofDays(1));
        entered.note(contact, "Angebot nachgerechnet", Duration.ofDays(2));
        browser.awaitText("[data-figure=VOLUME] .figure-value", "2");
        browser.findText("[data-figure=FREQUENCY] .figure-value", "24 Std.");
        browser.find("[data-figure=VOLUME] td button").sendKeys(Keys.ENTER);
        browser.awaitCount("activities-figure-behind li", 2);
        browser.findText("activities-figure-behind li", "Zaun ausgemessen");
        assertThat(browser.find("[data-figure=VOLUME] details").getText()).contains("Formel");
        assertThat(browser.violations()).isEmpty();
    }

    /** A51, A59: of a team, by choosing it with the keyboard; a bar chart, and what is behind a number. */
    @Test
    void a_team_has_a_page_of_its_own() throws Exception {
        String contact = entered.contact("Thea", "Team", "thea@team.example");
        entered.note(contact, "Maße genommen", Duration.ofDays(1));
        browser.open("/kontor/figures");
        browser.find("activities-figures [data-figure=VOLUME]");
        assertThat(browser.find("select[name=user]").getDomProperty("value")).isEqualTo("sander");
        browser.find("select[name=team]").sendKeys("V");
        browser.find("activities-figures [data-figure=VOLUME] .figure-chart");
        browser.find("[data-figure=VOLUME] td button").sendKeys(Keys.ENTER);
        browser.find("activities-figure-behind li");
        browser.find("select[name=bucket]").sendKeys("M");
        browser.find("[data-figure=PERFORMANCE] table");
        assertThat(browser.run("return location.search").toString())
                .contains("kind=TEAM", "id=vertrieb", "bucket=MONTH");
    }

    /** C43: a company's page has the figures of its contacts in a tab, beside what is stored of it. */
    @Test
    void a_company_has_a_tab_of_its_own() throws Exception {
        String client = entered.client("Auswertbau GmbH");
        String contact = entered.contact("Cara", "Firma", "cara@auswertbau.example");
        entered.note(contact, "Angebot besprochen", Duration.ofDays(1));
        entered.put("contacts/contacts/" + Entered.idOf(contact) + "/clients", 1, "[\"" + Entered.idOf(client) + "\"]");
        browser.open(client);
        browser.findText("contacts-rows th a", "Cara Firma");
        browser.findText(".tabs a", "Auswertung").sendKeys(Keys.ENTER);
        browser.findText("[data-figure=VOLUME] .figure-value", "1");
        browser.find("[data-figure=VOLUME] td button").sendKeys(Keys.ENTER);
        browser.findText("activities-figure-behind li", "Angebot besprochen");
        assertThat(browser.violations()).isEmpty();
        browser.findText(".tabs a", "Stammdaten").sendKeys(Keys.ENTER);
        browser.findText("contacts-rows th a", "Cara Firma");
        assertThat(browser.path()).isEqualTo(client);
    }

    @Test
    void it_fits_on_a_telephone() throws Exception {
        String contact = entered.contact("Focke", "Schmal", "focke@schmal.example");
        entered.note(contact, "Notiz", Duration.ofDays(1));
        browser.size(360, 740);
        try {
            browser.open(contact + "/figures");
            browser.findText("[data-figure=VOLUME] .figure-value", "1");
            assertThat(browser.overflows()).isFalse();
        } finally {
            browser.size(1280, 720);
        }
    }
}
