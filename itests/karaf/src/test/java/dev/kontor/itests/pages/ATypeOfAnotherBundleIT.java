package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A34, A63: what a type of another bundle has of its own is asked for, shown and found in the pages, also when it is gone. */
@AtADesk
class ATypeOfAnotherBundleIT {

    private Karaf karaf;
    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Karaf container, Desk shared) {
        karaf = container;
        browser = shared.browser();
        entered = shared.entered();
    }

    @Test
    void its_fields_are_asked_for_and_shown(@TempDir Path folder) throws Exception {
        String contact = entered.contact("Berit", "Besuch", "berit@besuch.example");
        long visits = karaf.deploy(VisitType.bundle(folder));
        boolean there = true;
        try {
            browser.open(contact);
            browser.find(".state-title");
            browser.press("n");
            browser.findText("#record-type option", "Besuch vor Ort").click();
            browser.find("#record-own-place").sendKeys("Neubau am Deich");
            browser.run("const day = document.querySelector('#record-own-day'); day.value = '2026-11-03';"
                    + " day.dispatchEvent(new Event('input'));");
            browser.find("#record-subject").sendKeys("Treppe vermessen", Keys.ENTER);
            browser.findText(".entry-link", "Treppe vermessen");
            assertThat(browser.find(".entry-type").getText()).contains("Besuch vor Ort");

            browser.find(".entry-link").sendKeys(Keys.ENTER);
            assertThat(browser.find("[data-field=place]").getText()).contains("Baustelle", "Neubau am Deich");
            assertThat(browser.find("[data-field=day]").getText()).contains("Aufmaß am", "03.11.2026");
            assertThat(browser.violations()).isEmpty();
            browser.press(Keys.ESCAPE);
            browser.awaitGone("dialog");

            karaf.undeploy(visits);
            there = false;
            browser.open(contact + "?text=deich");
            browser.findText(".entry-type", VisitType.KEY);
            browser.find(".entry-link").sendKeys(Keys.ENTER);
            assertThat(browser.find("[data-field=place]").getText()).contains("Baustelle", "Neubau am Deich");
            browser.press(Keys.ESCAPE);
            browser.awaitGone("dialog");
        } finally {
            if (there) {
                karaf.undeploy(visits);
            }
        }
    }
}
