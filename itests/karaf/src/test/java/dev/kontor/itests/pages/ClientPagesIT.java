package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** C5, C6, C48: client companies are kept on the pages, by keyboard. */
@AtADesk
class ClientPagesIT {

    private Desk desk;
    private Browser browser;
    private Entered entered;

    @BeforeAll
    void at_the_desk(Desk shared) {
        desk = shared;
        browser = desk.browser();
        entered = desk.entered();
    }

    @Test
    void a_client_is_made_found_and_changed() {
        browser.open("/kontor/clients");
        browser.find("tbody tr");
        browser.press("n");
        browser.find("#client-name").sendKeys("Nordlicht Bau GmbH");
        browser.find("#client-city").sendKeys("Flensburg");
        browser.find("#client-country").sendKeys("de", Keys.ENTER);
        browser.findText("h1", "Nordlicht Bau GmbH");
        assertThat(browser.findText(".details", "Flensburg").getText()).contains("Deutschland");

        browser.press("e");
        browser.find("#client-street").sendKeys("Hafendamm 7", Keys.ENTER);
        browser.findText(".details", "Hafendamm 7");

        browser.open("/kontor/clients");
        browser.find("main [data-search]").sendKeys("nordlicht");
        browser.findText(".list-end", "1 Kunde");
        assertThat(browser.texts("tbody th a")).containsExactly("Nordlicht Bau GmbH");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        browser.open("/kontor/clients");
        browser.find("tbody tr");
        browser.press("n");
        browser.find("#client-city").sendKeys("Kiel");
        browser.find("#client-country").sendKeys("XX");
        browser.find("#client-website").sendKeys("javascript:alert(1)", Keys.ENTER);

        browser.findText("#client-name-error", "Name");
        browser.findText("#client-country-error", "Land");
        browser.findText("#client-website-error", "https://");
        assertThat(browser.find("#client-city").getDomProperty("value")).isEqualTo("Kiel");
        browser.refused(422);
        browser.findText("dialog button", "Abbrechen").click();
        browser.awaitGone("dialog");
    }

    /** C5: hierarchical; a cycle is refused where it was entered. */
    @Test
    void a_client_stands_below_another_and_never_above_itself() throws Exception {
        String group = entered.client("Ostsee Gruppe");
        String shop = entered.client("Ostsee Laden");
        browser.open(shop);
        chooseParent("ostsee gruppe");
        browser.find("#client-name").sendKeys(Keys.ENTER);
        browser.findText(".page-head a", "Ostsee Gruppe").click();

        browser.findText("h1", "Ostsee Gruppe");
        browser.findText("contacts-rows th a", "Ostsee Laden");
        chooseParent("ostsee laden");
        browser.find("#client-name").sendKeys(Keys.ENTER);
        browser.findText("#client-parent-error", "nicht über sich selbst");
        browser.refused(422);
        browser.findText("contacts-client-form button", "Abbrechen").click();
        assertThat(browser.path()).isEqualTo(group);
    }

    private void chooseParent(String text) {
        browser.find(".edit");
        browser.press("e");
        browser.find("contacts-client-form fieldset button").sendKeys(Keys.ENTER);
        choose(text);
        browser.findText("contacts-client-form fieldset button", "Entfernen");
    }

    private void choose(String text) {
        browser.find("kontor-choose input").sendKeys(text);
        browser.awaitCount(".choices button", 1);
        browser.press(Keys.ENTER);
        browser.awaitGone("kontor-choose");
    }

    @Test
    void a_contact_belongs_to_several_clients_the_primary_one_first() throws Exception {
        entered.client("Deichbau Eins");
        entered.client("Deichbau Zwei");
        String contact = entered.contact("Onno", "Deich", "onno@deichbau.example");
        browser.open(contact + "/details");
        for (String client : new String[] {"deichbau eins", "deichbau zwei"}) {
            browser.find("contacts-belonging .assign:enabled").sendKeys(Keys.ENTER);
            choose(client);
        }
        browser.findText(".belonging li", "Deichbau Zwei")
                .findElement(By.tagName("button"))
                .sendKeys(Keys.ENTER);
        browser.awaitText(".belonging li", "Deichbau Zwei");
        assertThat(browser.find(".belonging li").getText()).contains("Deichbau Zwei", "Hauptkunde");

        browser.find(".belonging li:last-child button[title]").sendKeys(Keys.ENTER);
        browser.awaitCount(".belonging li", 1);
        browser.findText(".toast button", "Rückgängig").sendKeys(Keys.ENTER);
        browser.awaitCount(".belonging li", 2);

        browser.findText(".belonging a", "Deichbau Eins").click();
        browser.findText("contacts-rows th a", "Onno Deich").click();
        assertThat(browser.findText(".page-head", "Onno Deich").getText()).contains("Deichbau Zwei", "Deichbau Eins");
    }

    /** C6: with contacts it is refused, or they are detached by choice. */
    @Test
    void a_client_with_contacts_is_deleted_only_after_they_are_detached_by_choice() throws Exception {
        String client = entered.client("Watt und Co");
        String contact = entered.contact("Imke", "Watt", "imke@watt.example");
        browser.open(contact + "/details");
        browser.find("contacts-belonging .assign:enabled").click();
        choose("watt und co");
        browser.findText(".belonging a", "Watt und Co").click();
        browser.findText("contacts-rows th a", "Imke Watt");

        delete();
        browser.findText("dialog", "nicht gelöscht, denn zu ihm gehören noch Kontakte");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog");
        assertThat(browser.path()).isEqualTo(client);

        delete();
        browser.findText("dialog button", "Lösen und Kunde löschen").click();
        browser.findText(".toast", "Kunde „Watt und Co“ ist gelöscht");
        browser.refused(409);
        browser.open(contact + "/details");
        browser.find("contacts-belonging .assign");
        assertThat(browser.texts(".belonging li")).isEmpty();
    }

    private void delete() {
        browser.find(".page-head .menu summary").sendKeys(Keys.ENTER);
        browser.findText(".page-head .menu button", "Kunde löschen").click();
        browser.findText("dialog button", "Kunde löschen").click();
    }

    /** G5: what was typed stays, and the user is told what to do. */
    @Test
    void what_somebody_else_changed_meanwhile_is_shown_and_what_was_typed_stays() throws Exception {
        String client = entered.client("Geest AG");
        browser.open(client);
        browser.find(".edit");
        browser.press("e");
        browser.find("#client-city").sendKeys("Husum");
        entered.change("clients", client, "{\"name\":\"Geest SE\"}");
        browser.find("#client-city").sendKeys(Keys.ENTER);

        browser.findText("[role=alert] button", "meine Eingaben behalten").sendKeys(Keys.ENTER);
        browser.findText(".differences", "Name: Geest SE");
        assertThat(browser.find("#client-city").getDomProperty("value")).isEqualTo("Husum");
        browser.find("#client-name").clear();
        browser.find("#client-name").sendKeys("Geest SE", Keys.ENTER);
        browser.findText("h1", "Geest SE");
        browser.findText(".details", "Husum");
        browser.refused(409);
    }
}
