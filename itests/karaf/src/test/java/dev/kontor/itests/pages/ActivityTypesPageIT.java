package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A49, A66, A70: what a tenant sets for each type, and A11, A37: whose entries a timeline shows. */
@AtADesk
class ActivityTypesPageIT {

    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Desk shared) {
        browser = shared.browser();
        entered = shared.entered();
    }

    /** A70: "Kontakt aus Chat anlegen" is off until somebody switches it on, with the keyboard too. */
    @Test
    void a_switch_is_kept() {
        browser.open("/kontor/admin/activities");
        assertThat(browser.find("[data-type=CHAT] [name=makesContacts]").isSelected())
                .isFalse();
        browser.find("[data-type=CHAT] [name=makesContacts]").sendKeys(Keys.SPACE);
        browser.findText(".toast", "Gespeichert");
        browser.open("/kontor/admin/activities");
        assertThat(browser.find("[data-type=CHAT] [name=makesContacts]").isSelected())
                .isTrue();
        browser.find("[data-type=CHAT] [name=makesContacts]").sendKeys(Keys.SPACE);
        browser.findText(".toast", "Gespeichert");
    }

    /** A11, A37, N14: by team and user, and as it was known at a moment. */
    @Test
    void a_timeline_shows_one_teams_entries_and_those_of_a_moment() throws Exception {
        String contact = entered.contact("Stine", "Stand", "stine@stand.example");
        entered.note(contact, "Gerade erfahren", Duration.ofDays(3));
        browser.open(contact);
        browser.awaitCount(".entry", 1);
        String before = LocalDateTime.now(ZoneId.of("Europe/Berlin"))
                .minusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        browser.open(contact + "?knownAt=" + before);
        browser.awaitCount(".entry", 0);
        browser.open(contact + "?text=erfahren");
        browser.awaitCount(".entry", 1);
        browser.open(contact + "?text=erfahren&knownAt=" + before);
        browser.awaitCount(".entry", 0);
        browser.open(contact + "?team=no-such-team");
        browser.awaitCount(".entry", 0);
        browser.findText(".state-title", "Kein Eintrag");
        assertThat(browser.texts("select[aria-label='Nach Team filtern'] option"))
                .hasSizeGreaterThan(1);
    }
}
