package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A38, A39: new entries come by themselves, and never move what somebody reads. */
@AtADesk
class LiveTimelineIT {

    private static final String WHERE = "const entries = [...document.querySelectorAll('.entry')];"
            + " return entries.find((entry) => entry.textContent.includes('Notiz 15')).getBoundingClientRect().top";

    private Desk desk;
    private Browser browser;

    @BeforeAll
    void at_a_low_window(Desk shared) {
        desk = shared;
        browser = desk.browser();
        browser.size(1280, 400);
    }

    @AfterAll
    void the_window_is_as_before() {
        browser.size(1280, 720);
    }

    @Test
    void whoever_reads_further_down_is_told_of_new_entries_and_not_moved() throws Exception {
        String contact = desk.entered().contact("Levke", "Lang", "levke@lang.example");
        for (int hours = 1; hours <= 20; hours++) {
            desk.entered().note(contact, "Notiz " + hours, Duration.ofHours(hours));
        }
        browser.open(contact);
        browser.findText(".list-end", "20 von 20");
        browser.run("scrollTo(0, 300)");
        Object before = browser.run(WHERE);

        for (int i = 1; i <= 3; i++) {
            desk.entered().note(contact, "Ganz neu " + i, Duration.ofSeconds(40 - i));
        }
        browser.findText(".waiting button", "3 neue Einträge");
        assertThat(browser.texts(".entry-link")).doesNotContain("Ganz neu 1");
        assertThat(browser.run(WHERE)).isEqualTo(before);

        browser.find(".waiting button").click();
        browser.findText(".entry.fresh .entry-link", "Ganz neu 3");
        assertThat(browser.texts(".entry-link")).startsWith("Ganz neu 3", "Ganz neu 2", "Ganz neu 1", "Notiz 1");
        assertThat(browser.run("return scrollY")).isEqualTo(0L);
        browser.awaitGone(".waiting");
    }
}
