package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** P4, G4: a module that is switched off or on for the tenant goes from and comes to a page that is open. */
@AtADesk
class SwitchedPageIT {

    private static final String NAVIGATION = "kontor-header nav a";
    private static final String INBOX = "Posteingang";
    private static final String MAIL = "E-Mail-Import";

    private Karaf karaf;
    private Browser browser;

    @BeforeAll
    void at_the_desk(Karaf container, Desk shared) {
        karaf = container;
        browser = shared.browser();
    }

    @AfterAll
    void it_is_on_again() {
        karaf.shell().run("kontor:module-enable --tenant demo mail");
    }

    @Test
    void its_entry_of_the_navigation_goes_and_comes_back_without_a_new_load_of_the_page() {
        browser.open("/kontor/contacts");
        browser.findText(NAVIGATION, MAIL);
        browser.run("window.sameDocument = true");

        karaf.shell().run("kontor:module-disable --tenant demo mail");
        browser.awaitNoText(NAVIGATION, MAIL);
        browser.findText(NAVIGATION, INBOX);
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);

        karaf.shell().run("kontor:module-enable --tenant demo mail");
        browser.findText(NAVIGATION, MAIL);
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
    }
}
