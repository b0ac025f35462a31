package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** C31, C32, C33, C35: when somebody and we last spoke, and by which way, stands at the contact. */
@AtADesk
class LastContactIT {

    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Desk shared) {
        browser = shared.browser();
        entered = shared.entered();
    }

    @Test
    void it_stands_above_the_timeline_and_keeps_up() throws Exception {
        String contact = entered.contact("Lasse", "Letzter", "lasse@letzter.example");
        browser.open(contact);
        browser.findText(".state-title", "Hier steht");
        assertThat(browser.texts(".last-contact")).isEmpty();

        spoke(contact, "MESSENGER", "IN", Duration.ofDays(2));
        browser.findText("[data-fact=incoming]", "vorgestern");
        assertThat(browser.find("[data-fact=incoming]").getText()).contains("Messenger");
        assertThat(browser.find("[data-fact=outgoing]").getText()).contains("noch nie");

        spoke(contact, "SOCIAL", "OUT", Duration.ofDays(1));
        browser.findText("[data-fact=outgoing]", "gestern");
        browser.findText("[data-fact=lately]", "2");
        assertThat(browser.find("[data-fact=outgoing]").getText()).contains("Soziales Netzwerk");
        assertThat(browser.find("[data-fact=first]").getText()).contains("Messenger");
        assertThat(browser.violations()).isEmpty();

        browser.size(360, 740);
        try {
            assertThat(browser.overflows()).isFalse();
        } finally {
            browser.size(1280, 720);
        }
    }

    private void spoke(String contact, String type, String direction, Duration ago) throws Exception {
        JsonNode spoken = entered.post(
                "activities/activities",
                "{\"contact\":\"%s\",\"type\":\"%s\",\"direction\":\"%s\",\"occurredAt\":\"%s\",\"subject\":\"Anfrage\"}"
                        .formatted(
                                Entered.idOf(contact),
                                type,
                                direction,
                                Instant.now().minus(ago)));
        assertThat(spoken.get("type").asText()).isEqualTo(type);
    }
}
