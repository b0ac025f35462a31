package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** A44, N4, N8: who did what is seen on the contact's page and of the tenant; a person is erased with its name before one. */
@AtADesk
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditAndPrivacyPagesIT {

    private Desk desk;
    private Browser browser;
    private String contact;

    @BeforeAll
    void somebody_is_known(Desk shared) throws Exception {
        desk = shared;
        browser = desk.browser();
        contact = desk.entered().contact("Gesine", "Harms", "gesine@harms.example");
        desk.entered().note(contact, "Angebot besprochen", Duration.ofHours(1));
    }

    @Test
    @Order(1)
    void the_contacts_page_tells_who_did_what() {
        browser.open(contact);
        browser.findText(".tabs a", "Protokoll").sendKeys(Keys.ENTER);
        browser.findText(".audit-entry", "Aktivität erfasst");
        assertThat(browser.findText(".audit-entry", "Kontakt angelegt").getText())
                .contains("Maren Sander", "Nachname", "Harms");
        hasNoBarrier(contact + "/history", ".audit-entry");
    }

    @Test
    @Order(2)
    void the_chain_of_the_tenant_is_verified_by_the_keyboard() {
        browser.open("/kontor/admin/audit");
        browser.find(".audit-entry");
        browser.find("admin-audit-proof summary").sendKeys(Keys.ENTER);
        browser.find("#proof-checkpoint").sendKeys("nonsense", Keys.ENTER);
        browser.findText(".field-error", "Doppelpunkt");
        browser.find("#proof-checkpoint").clear();
        browser.find("admin-audit-proof .verify").sendKeys(Keys.ENTER);
        browser.findText(".proof-result", "Die Kette hält");
        hasNoBarrier("/kontor/admin/audit", ".audit-entry");
    }

    @Test
    @Order(3)
    void a_person_is_erased_once_its_name_and_a_reason_were_given() {
        browser.open("/kontor/admin/privacy");
        browser.find(".choose").sendKeys(Keys.ENTER);
        browser.find("kontor-choose input").sendKeys("harms");
        browser.awaitCount(".choices button", 1);
        browser.press(Keys.ENTER);
        browser.findText(".chosen h2", "Gesine Harms");
        browser.find(".chosen .erase").sendKeys(Keys.ENTER);
        browser.findText("dialog h2", "Gesine Harms endgültig löschen?");
        browser.find("#privacy-reason").sendKeys("auf Wunsch", Keys.ENTER);
        browser.findText(".erasures .state", "Vollständig");
        hasNoBarrier("/kontor/admin/privacy", ".erasures tbody tr");
    }

    private void hasNoBarrier(String path, String shows) {
        for (int width : List.of(360, 1280)) {
            browser.size(width, 720);
            browser.open(path);
            browser.find(shows);
            assertThat(browser.overflows())
                    .as("%s is wider than %s", path, width)
                    .isFalse();
            assertThat(browser.violations()).as("%s, %s", path, width).isEmpty();
        }
    }
}
