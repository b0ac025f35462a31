package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The side bar carries all modules: by words, by icons alone, and as a menu on a phone; each without a mouse. */
@AtADesk
class NavigationIT {

    private static final int WIDE = 1280;

    private Desk desk;
    private Browser browser;

    @BeforeAll
    void at_the_desk(Desk shared) {
        desk = shared;
        browser = desk.browser();
    }

    @AfterEach
    void as_before() {
        browser.run("localStorage.removeItem('kontor.slim')");
        browser.size(WIDE, 720);
    }

    @Test
    void all_entries_of_an_administrator_are_in_sight_at_once() {
        browser.size(WIDE, 720);
        browser.open("/kontor/contacts");

        browser.findText(".nav-heading", "Verwaltung");
        assertThat(browser.texts("kontor-navigation .nav-label"))
                .containsSubsequence("Kontakte", "Posteingang", "Kundenfluss", "Auswertung", "Datenschutz");
        assertThat(browser.run(
                        "const nav = document.querySelector('.nav'); return nav.scrollHeight <= nav.clientHeight"))
                .isEqualTo(true);
    }

    @Test
    void icons_alone_keep_their_names_and_are_remembered() {
        browser.size(WIDE, 720);
        browser.open("/kontor/contacts");
        browser.find(".side-slim").sendKeys(Keys.ENTER);
        browser.open("/kontor/contacts");
        browser.find("kontor-header[slim] .nav a[aria-current]");

        assertThat(browser.run("return document.querySelector('.side').offsetWidth < 60"))
                .isEqualTo(true);
        assertThat(browser.find(".nav a[aria-current]").getAccessibleName()).startsWith("Kontakte");
        assertThat(browser.violations()).isEmpty();
        browser.find(".side-slim").sendKeys(Keys.ENTER);
        browser.awaitGone("kontor-header[slim]");
    }

    @Test
    void on_a_phone_the_menu_opens_closes_and_leads_on_by_keys() {
        browser.size(360, 720);
        browser.open("/kontor/contacts");
        browser.find(".nav-toggle").sendKeys(Keys.ENTER);
        browser.findText(".nav a", "Datenschutz");
        assertThat(browser.overflows()).isFalse();
        assertThat(browser.violations()).isEmpty();

        browser.press(Keys.TAB, Keys.ESCAPE);
        browser.awaitGone(".nav");
        assertThat(browser.run("return document.activeElement.className"))
                .asString()
                .contains("nav-toggle");

        browser.press(Keys.ENTER);
        browser.findText(".nav a", "Kundenfluss").sendKeys(Keys.ENTER);
        browser.find(".lead-card");
        browser.awaitGone(".nav");
    }
}
