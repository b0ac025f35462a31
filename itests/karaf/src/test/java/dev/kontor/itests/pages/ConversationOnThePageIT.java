package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A30: mails that answer each other stand in one list of both directions, and unfold below each of them. */
@AtADesk
class ConversationOnThePageIT {

    private static final String BUTTON = ".conversation-button";
    private static final String UNFOLDED = "activities-conversation li";

    @TempDir
    private static Path folder;

    private Desk desk;
    private Browser browser;
    private String contact;

    @BeforeAll
    void three_mails_came_and_went(Desk shared) throws Exception {
        desk = shared;
        browser = desk.browser();
        contact = desk.entered().contact("Lea", "Verlauf", "lea@verlauf.example");
        mail("frage", "lea@verlauf.example", "info@muster.example", "Treppe im Altbau", "");
        mail("antwort", "m.sander@muster.example", "lea@verlauf.example", "Re: Treppe im Altbau", "frage");
        mail("danke", "lea@verlauf.example", "m.sander@muster.example", "Vielen Dank", "antwort");
        mail("anderes", "lea@verlauf.example", "info@muster.example", "Etwas anderes", "");
    }

    @Test
    void a_mail_says_how_many_belong_together_and_unfolds_them_by_key() {
        browser.open(contact);
        browser.awaitCount(".days .entry", 4);
        browser.awaitCount(BUTTON, 3);
        browser.findText(BUTTON, "3 im Verlauf").sendKeys(Keys.ENTER);
        browser.awaitCount(UNFOLDED, 3);
        browser.find(BUTTON + "[aria-expanded=true]");
        browser.findText(UNFOLDED, "Treppe im Altbau");
        browser.find(UNFOLDED + "[aria-current=true]");
        hasNoBarrier();
        browser.screenshot(Path.of("target/pictures/conversation.png"));

        browser.findText(UNFOLDED + " a", "Vielen Dank").sendKeys(Keys.ENTER);
        browser.findText("dialog h2", "Vielen Dank");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog");
        browser.find(BUTTON + "[aria-expanded=true]").sendKeys(Keys.ENTER);
        browser.awaitCount(UNFOLDED, 0);
    }

    @Test
    void it_speaks_english_too() {
        browser.open(contact);
        desk.speak("en");
        try {
            browser.findText(BUTTON, "3 in thread").sendKeys(Keys.ENTER);
            browser.awaitCount("activities-conversation ol[aria-label='Mails of this thread'] li", 3);
            assertThat(browser.violations()).isEmpty();
        } finally {
            desk.speak("de");
        }
    }

    private void hasNoBarrier() {
        for (int width : List.of(360, 1280)) {
            browser.size(width, 720);
            browser.find(UNFOLDED);
            assertThat(browser.overflows()).as("wider than %s", width).isFalse();
            assertThat(browser.violations()).as("%s", width).isEmpty();
        }
    }

    private void mail(String id, String from, String to, String subject, String answers) throws Exception {
        String head = answers.isEmpty() ? "" : "In-Reply-To: <" + answers + "@verlauf.example>\r\n";
        Path file = Files.writeString(
                folder.resolve(id + ".eml"),
                "Message-ID: <" + id + "@verlauf.example>\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nFrom: " + from
                        + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n" + head + "\r\nGuten Tag\r\n");
        desk.entered().mail(file);
    }
}
