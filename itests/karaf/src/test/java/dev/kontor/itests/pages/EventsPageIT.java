package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** N1: an administrator sees what a stopped bundle has not handled yet, reads it, and drops it. */
@AtADesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventsPageIT {

    private static final String ROW = ".deliveries tbody tr";

    private Karaf karaf;
    private Desk desk;
    private Browser browser;

    @BeforeAll
    void something_waits_for_a_stopped_bundle(Karaf container, Desk shared) throws Exception {
        karaf = container;
        desk = shared;
        browser = desk.browser();
        karaf.shell().run("bundle:stop kontor-activities");
        desk.entered().contact("Ines", "Waller", "ines@waller.example");
    }

    @AfterAll
    void it_comes_back() {
        karaf.shell().run("bundle:start kontor-activities");
    }

    @Test
    @Order(1)
    void what_waits_is_listed_and_says_what_it_is() {
        browser.open("/kontor/admin/events");
        browser.findText(".state-title", "Kein Ereignis ist gescheitert.");
        browser.find(".chip[data-state=WAITING]").click();

        browser.findText(ROW, "activities.claim")
                .findElement(By.cssSelector("th button"))
                .click();
        browser.findText("dialog .event-content", "ines@waller.example");
        assertThat(browser.findText(".delivery > div", "Zustand").getText()).contains("Wartend");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog");
    }

    @Test
    @Order(2)
    void the_page_has_no_barrier_and_no_wide_line() {
        for (String language : new String[] {"en", "de"}) {
            desk.speak(language);
            for (int width : new int[] {360, 1280}) {
                browser.size(width, 720);
                assertThat(browser.overflows()).as("%s, %s", language, width).isFalse();
                assertThat(browser.violations()).as("%s, %s", language, width).isEmpty();
            }
        }
    }

    /** The other browser learns of it by the event stream. */
    @Test
    @Order(3)
    void what_is_dropped_vanishes_in_every_browser() {
        Browser other = desk.other();
        other.open("/kontor/admin/events");
        other.find(".chip[data-state=WAITING]").click();
        other.findText(ROW, "activities.claim");

        browser.findText(ROW, "activities.claim")
                .findElement(By.cssSelector(".drop"))
                .click();
        browser.find("kontor-confirm .danger").click();
        browser.findText(".toast", "Das Ereignis ist verworfen.");
        browser.awaitGone(ROW);
        other.awaitGone(ROW);
    }
}
