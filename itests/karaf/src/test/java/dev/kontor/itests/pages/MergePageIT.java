package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** T16: two contacts are seen as one person on the page, with who, when and why; and it is taken back. */
@AtADesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MergePageIT {

    private Desk desk;
    private Browser browser;
    private String one;

    @BeforeAll
    void a_person_who_is_there_twice(Desk shared) throws Exception {
        desk = shared;
        browser = desk.browser();
        one = desk.entered().contact("Frauke", "Siem", "frauke@siem.example");
        String other = desk.entered().contact("F.", "Siem-Boysen", "f.siem@boysen.example");
        desk.entered().note(one, "Angebot besprochen", Duration.ofHours(2));
        desk.entered().note(other, "Ruf an", Duration.ofHours(1));
    }

    @Test
    @Order(1)
    void what_would_be_seen_together_stands_side_by_side() {
        browser.open(one);
        browser.findText(".tabs a", "Zusammenführen").click();
        browser.find("contacts-merge-tab .choose").sendKeys(Keys.ENTER);
        browser.find("kontor-choose input").sendKeys("boysen");
        browser.awaitCount(".choices button", 1);
        browser.press(Keys.ENTER);

        browser.find(".comparison");
        assertThat(browser.texts(".comparison tbody tr:first-child td"))
                .containsExactly("Frauke Siem", "F. Siem-Boysen", "Frauke Siem\nF. Siem-Boysen");
        assertThat(browser.findText(".comparison td:last-child", "frauke@siem.example")
                        .getText())
                .contains("f.siem@boysen.example");
    }

    @Test
    @Order(2)
    void without_a_reason_nothing_is_joined() {
        browser.find("#reason").sendKeys(Keys.ENTER);

        browser.findText(".field-error", "Grund");
        assertThat(browser.texts(".joins li")).isEmpty();
    }

    @Test
    @Order(3)
    void joined_they_share_one_timeline_and_the_page_says_who_said_so_and_why() {
        browser.find("#reason").sendKeys("Hat geheiratet", Keys.ENTER);
        assertThat(browser.findText(".joins li", "F. Siem-Boysen").getText())
                .contains("Maren Sander", "gerade eben", "„Hat geheiratet“");

        browser.findText(".toast a", "Gemeinsame Zeitleiste").click();
        browser.findText(".entry-link", "Ruf an");
        assertThat(browser.texts(".entry-link")).containsExactly("Ruf an", "Angebot besprochen");
        browser.findText(".page-head a", "F. Siem-Boysen").click();
        browser.findText("h1", "F. Siem-Boysen");
        browser.findText(".entry-link", "Angebot besprochen");
    }

    @Test
    @Order(4)
    void taken_back_each_stands_on_its_own_again_and_the_history_stays() {
        browser.open(one + "/merge");
        browser.findText(".joins button", "Zurücknehmen").sendKeys(Keys.ENTER);
        browser.find("dialog #reason").sendKeys("Ihre Schwester", Keys.ENTER);

        browser.findText(".joins li", "„Ihre Schwester“");
        browser.findText(".tabs a", "Aktivitäten").click();
        browser.findText(".list-end", "1 von 1");
        assertThat(browser.texts(".entry-link")).containsExactly("Angebot besprochen");
    }
}
