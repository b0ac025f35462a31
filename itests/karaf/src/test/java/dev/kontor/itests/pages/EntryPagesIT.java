package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import dev.kontor.testing.mail.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** 002, Kontakteintrag versenden, empfangen, veröffentlichen: on the pages, with a mail server behind them. */
@AtADesk
class EntryPagesIT {

    private static final String SENT = ".page-head span.dispatch.SENT";
    private static final String MAIL = "[data-way=EMAIL]:enabled";
    private static final String SMS = "[data-way=SMS]:enabled";
    private static final String END_OF_DATA = ".";

    /** Counts calls, and keeps what pages do every five seconds. */
    private static final String WATCH = """
            const later = window.setInterval, fetched = window.fetch;
            window.calls = 0;
            window.polls = [];
            window.setInterval = (run, pause) => {
              if (pause === 5000) window.polls.push(run);
              return later(run, pause);
            };
            window.fetch = (...request) => {
              window.calls++;
              return fetched(...request);
            };""";

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("QUIT", "221 bye"));

    private Desk desk;
    private Browser browser;
    private ScriptedServer server;
    private TextGateway gateway;
    private Path etc;
    private final Map<String, String> before = new HashMap<>();

    @BeforeAll
    void a_mail_server_and_a_gateway_are_set_up(Karaf karaf, Desk shared) throws IOException {
        desk = shared;
        browser = desk.browser();
        browser.size(1280, 900);
        server = new ScriptedServer(answers);
        gateway = new TextGateway();
        etc = karaf.home().resolve("etc");
        Path key = Files.writeString(karaf.home().resolve("data/sms-key"), "key");
        set("mail.smtp", "host = 127.0.0.1\nport = " + server.port() + "\nsecurity = none\ntimeoutSeconds = 10\n");
        set("outgoing", "allow = 127.0.0.1:" + gateway.port() + "\n");
        set("sms", "address = http://127.0.0.1:" + gateway.port() + "/sms\nkey.file = " + key.toAbsolutePath() + "\n");
    }

    private void set(String name, String settings) throws IOException {
        Path file = etc.resolve("dev.kontor." + name + ".cfg");
        before.put(name, Files.readString(file));
        Files.writeString(file, settings);
    }

    @AfterAll
    void they_are_taken_away() throws IOException {
        for (Map.Entry<String, String> one : before.entrySet()) {
            Files.writeString(etc.resolve("dev.kontor." + one.getKey() + ".cfg"), one.getValue());
        }
        server.close();
        gateway.close();
    }

    /** W1, W2, W6, W7, W12, W13, W21, W63, W64, A28: written, sent by two clicks at once, seen to arrive, and locked. */
    @Test
    void an_entry_is_written_goes_out_once_and_says_when_it_has() throws Exception {
        browser.open("/kontor/entries");
        browser.find(".entries tbody tr");
        browser.run(WATCH);
        browser.press("n");
        browser.find("#entry-matchcode").sendKeys("Muster in Eiche");
        browser.findText("#entry-category", "Schriftverkehr").sendKeys("Schriftverkehr");
        browser.find("[data-add=contact]").click();
        browser.find("dialog input").sendKeys("Katrin");
        browser.findText(".choices button", "Katrin Vogt").click();
        browser.findText(".recipient", "k.vogt@tischlerei-vogt.example");
        browser.find("#entry-text").sendKeys("Die Muster liegen bereit.", Keys.chord(Keys.CONTROL, "s"));
        browser.await("it has an address of its own", () -> !browser.path().endsWith("/new"));
        mayGoOut(MAIL);
        browser.run("window.sameDocument = true");

        int mails = mailsTaken();
        browser.run(
                "document.querySelector('" + MAIL + "').click(); document.querySelector('[data-way=EMAIL]').click()");

        browser.findText(SENT, "Gesendet");
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
        browser.findText("[data-status=DONE][aria-pressed=true]", "Erledigt");
        browser.find("#entry-matchcode[readonly]");
        browser.findText(".way-reasons", "schon gesendet");
        assertThat(mailsTaken()).isEqualTo(mails + 1);
        assertThat((Long) browser.run("return window.polls.length")).isPositive();
        assertThat(browser.run("const before = window.calls; window.polls.forEach((poll) => poll());"
                        + " return window.calls - before"))
                .as("calls of the page every five seconds, after the end")
                .isEqualTo(0L);
        browser.awaitValue("#entry-text", "Maren Sander");
        browser.screenshot(Path.of("target/pictures/entry-sent.png"));

        browser.open("/kontor/entries");
        browser.findText(".entries tbody tr", "Muster in Eiche");
        assertThat(browser.findText(".entries tbody tr", "Muster in Eiche").getText())
                .contains("Katrin Vogt", "Gesendet");
    }

    /** W7, W11, W68: "Abbrechen" sends nothing, and what was typed is saved before the question. */
    @Test
    void a_mail_without_a_subject_is_asked_about_and_can_be_left() throws Exception {
        browser.open("/kontor/entries/" + entry(null));
        mayGoOut(MAIL);
        browser.find("#entry-text").sendKeys(" Nachgetragen.");
        browser.find(MAIL).click();
        browser.findText("dialog h2", "Ohne Betreff senden?");
        browser.findText("dialog button", "Abbrechen").click();
        browser.awaitGone("dialog");
        browser.findText(".page-head span.dispatch", "Keiner");

        mayGoOut(MAIL);
        int mails = mailsTaken();
        browser.find(MAIL).click();
        browser.findText("dialog button.danger", "Ohne Betreff senden").click();
        browser.findText(SENT, "Gesendet");
        assertThat(mailsTaken()).isEqualTo(mails + 1);
        browser.awaitValue("#entry-text", "Nachgetragen.");
    }

    /** W14, W15, W16, W17, W68: one recipient is picked, a wrong number is said and corrected, and the text goes there. */
    @Test
    void a_text_message_goes_to_the_number_that_was_corrected() throws Exception {
        browser.open("/kontor/entries?status=DRAFT");
        browser.findText(".entries tbody th a", "Aufmaß am Donnerstag").click();
        mayGoOut(SMS);
        browser.find(SMS).click();
        browser.findText("dialog .number-question", "+49305550123");
        assertThat(browser.violations()).isEmpty();
        browser.find("#entry-number").sendKeys(Keys.chord(Keys.CONTROL, "a"), "12", Keys.ENTER);
        browser.findText("dialog .field-error", "keine Nummer");
        browser.find("#entry-number").sendKeys(Keys.chord(Keys.CONTROL, "a"), "0171 5550188", Keys.ENTER);
        browser.findText(SENT, "Gesendet");
        browser.findText(".dispatch-row", "+491715550188");
        assertThat(gateway.bodies()).singleElement().asString().contains("+491715550188", "Zufahrt über den Hof");
        browser.refused(422);
    }

    /** A28, N5: what nobody can know stands in a list, says what to do, and a person settles it. */
    @Test
    void a_doubt_is_seen_and_settled() throws Exception {
        String entry = entry("Angebot mit Fragezeichen");
        answers.put(END_OF_DATA, "");
        browser.open("/kontor/entries/" + entry);
        mayGoOut(MAIL);
        browser.find(MAIL).click();
        browser.findText(".page-head span.dispatch", "Ungeklärt");
        answers.remove(END_OF_DATA);

        browser.open("/kontor/entries/undelivered");
        browser.findText(".entries tbody th a", "Angebot mit Fragezeichen").click();
        browser.findText(".dispatch-row", "Message-ID");
        browser.findText(".dispatch-row .notice", "kann kein Programm wissen");
        browser.screenshot(Path.of("target/pictures/entry-in-doubt.png"));
        browser.find("[data-settle=sent]").click();
        browser.findText("dialog button", "Abbrechen").click();
        browser.find("[data-settle=again]").click();
        browser.findText("dialog button.danger", "Erneut senden").click();
        browser.findText(SENT, "Gesendet");
        browser.open("/kontor/entries/undelivered");
        browser.awaitNoText(".entries tbody th a", "Angebot mit Fragezeichen");
    }

    /** W18, W70: a colleague sees it come without asking, and the number goes when it was read. */
    @Test
    void an_internal_message_reaches_a_colleague_who_looks_at_the_inbox() throws Exception {
        String entry = desk.entered()
                .post(
                        "messaging/entries",
                        "{\"matchcode\":\"Bitte zurückrufen\",\"rich\":false,\"privateEntry\":false,"
                                + "\"recipients\":[{\"role\":\"TO\",\"user\":\"oker\"}]}")
                .get("id")
                .asText();
        try (Browser colleague = desk.browserOfAColleague()) {
            colleague.open("/kontor/entries/messages");
            colleague.find("h1");
            browser.open("/kontor/entries/" + entry);
            browser.find("[data-way=MESSAGE]:enabled").click();
            browser.findText(".toast", "bei ihren Empfängern");

            colleague.findText(".internal-messages .unread", "Bitte zurückrufen");
            colleague.findText(".tabs [aria-current] .count", "1");
            colleague.find(".internal-messages .unread button").click();
            colleague.awaitGone(".internal-messages .unread");
            colleague.awaitGone(".tabs [aria-current] .count");
            colleague.findText(".internal-messages a", "Bitte zurückrufen").click();
            colleague.findText("h1", "Bitte zurückrufen");
            assertThat(colleague.find("#entry-matchcode").getDomProperty("readOnly"))
                    .isEqualTo("true");
        }
    }

    /** W28, W29, W30, W31, W73: the button shows the state, the second click takes it back, and a rule says why not. */
    @Test
    void publishing_is_a_button_that_shows_its_state_and_why_it_cannot() throws Exception {
        browser.open("/kontor/entries?view=TEAM&status=CREATED");
        browser.findText(".entries tbody th a", "V-2381").click();
        browser.findText(".publish[aria-pressed=true]:enabled", "Veröffentlicht")
                .click();
        browser.findText(".publish[aria-pressed=false]:enabled", "Veröffentlichen")
                .click();
        browser.find(".publish[aria-pressed=true]:enabled");
        browser.find("[data-status=DRAFT]:enabled").click();
        browser.findText("#publish-reason", "angelegt oder erledigt");
        assertThat(browser.find(".publish").isEnabled()).isFalse();
        browser.find("[data-status=CREATED]:enabled").click();
        browser.findText("#publish-reason", "Kunden sehen den Eintrag nicht");
    }

    /** W65, W67: what is set is there, and the preview shows it. */
    @Test
    void signature_and_categories_are_set_and_the_preview_shows_them() throws Exception {
        browser.open("/kontor/entries/settings");
        browser.find("#entry-signature").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Maren Sander, Lüneburg");
        browser.find("messaging-signature-settings button.primary").click();
        browser.findText(".toast", "Signatur");
        browser.find("[data-new=category]").click();
        browser.find("#category-name").sendKeys("Telefonat", Keys.ENTER);
        browser.findText("dialog [role=alert]", "gibt es schon");
        browser.find("#category-name").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Rundschreiben");
        browser.find("dialog [name=options][value=EMAIL]").sendKeys(Keys.SPACE);
        browser.find("#category-name").sendKeys(Keys.ENTER);
        browser.findText(".entry-categories tbody tr", "Rundschreiben");
        browser.find("[aria-label='Rundschreiben löschen']").click();
        browser.findText("dialog button.danger", "Löschen").click();
        browser.awaitNoText(".entry-categories tbody tr", "Rundschreiben");

        browser.open("/kontor/entries/" + entry("Mit Unterschrift"));
        browser.find(MAIL);
        browser.press("v");
        browser.findText("dialog .entry-plain", "Maren Sander, Lüneburg");
        browser.refused(409);
    }

    /** A68, C7: written to a list, started once, and each figure leads to what it counts; the timeline names the campaign. */
    @Test
    void a_campaign_goes_to_a_list_but_not_to_whom_mails_are_unwelcome() throws Exception {
        String wants = desk.entered().contact("Insa", "Wunsch", "i.wunsch@post.example");
        String forbids = desk.entered().contact("Uwe", "Ohnewunsch", "u.ohnewunsch@post.example");
        String list = desk.entered()
                .post("contacts/lists", "{\"name\":\"Holzliebhaber\"}")
                .get("id")
                .asText();
        for (String page : List.of(wants, forbids)) {
            desk.entered().put("contacts/contacts/" + Entered.idOf(page) + "/lists/" + list, 1, "{}");
        }
        forbidMailsOf(forbids);
        browser.open("/kontor/entries/" + entry("Damit der Dienst da ist"));
        mayGoOut(MAIL);

        browser.open("/kontor/entries/campaigns");
        browser.findText(".campaigns h2 a", "Tag der offenen Werkstatt");
        browser.press("n");
        browser.find("#campaign-name").sendKeys("Frühjahr");
        browser.find("#campaign-subject").sendKeys("Neue Hölzer");
        browser.findText("#campaign-category", "Schriftverkehr").sendKeys("Schriftverkehr");
        browser.find("[data-add=list]").click();
        browser.findText(".choices button", "Holzliebhaber").click();
        browser.findText(".campaign-chosen .chip", "Insa Wunsch");
        browser.find("#campaign-text").sendKeys("Die Eschen sind da.", Keys.chord(Keys.CONTROL, "s"));
        browser.await("it has an address of its own", () -> !browser.path().endsWith("/new"));
        browser.find("[data-start]").click();
        browser.findText("dialog button.danger", "Starten").click();
        browser.findText("[data-figure=sent] b", "1");
        assertThat(browser.texts(".campaign-figures b")).containsExactly("2", "0", "0", "1", "0", "1");
        browser.find("[data-figure=skipped] a").click();
        browser.findText(".campaign-recipients h2, h2", "Übersprungen");
        assertThat(browser.texts(".campaign-recipients tbody tr"))
                .singleElement()
                .asString()
                .contains("Uwe Ohnewunsch", "will keine E-Mails");
        assertThat(browser.violations()).isEmpty();
        browser.screenshot(Path.of("target/pictures/campaign.png"));
        browser.find("[data-figure=sent] a").click();
        browser.findText(".campaign-recipients tbody tr", "Insa Wunsch");
        browser.open(wants);
        browser.findText(".entry", "[Frühjahr]");
    }

    /** C7: recorded on the contact's page with a reason, seen beside the name, and asked about before a single mail. */
    private void forbidMailsOf(String contact) {
        browser.open(contact + "/details");
        browser.find(".forbid").click();
        browser.find("dialog #preference-reason").sendKeys(Keys.ENTER);
        browser.findText("dialog .field-error", "Grund");
        assertThat(browser.violations()).isEmpty();
        browser.find("dialog #preference-reason").sendKeys("Widerspruch am Telefon", Keys.ENTER);
        browser.findText(".preferences li", "Widerspruch am Telefon");
        browser.findText(".contact-head [data-forbidden=EMAIL]", "Keine E-Mails");
        browser.findText(".preferences li button", "Wieder erlauben").click();
        browser.awaitGone(".preferences li");
        browser.findText(".toast button", "Rückgängig").click();
        browser.find(".preferences li[data-channel=EMAIL]");
        browser.find(".contact-head [data-forbidden=EMAIL]");
    }

    /** A service is asked whether it answers: once the settings of the server were taken, it does. */
    private void mayGoOut(String way) {
        browser.await("the service is there", () -> {
            browser.find(".way-reasons");
            boolean possible = !browser.texts(way).isEmpty();
            if (!possible) {
                browser.open(browser.path());
            }
            return possible;
        });
    }

    private String entry(String matchcode) throws Exception {
        String category = null;
        for (var one : desk.entered().read("messaging/categories")) {
            category = one.get("name").asText().equals("Schriftverkehr")
                    ? one.get("id").asText()
                    : category;
        }
        String subject = matchcode == null ? "" : "\"matchcode\":\"" + matchcode + "\",";
        return desk.entered()
                .post(
                        "messaging/entries",
                        "{" + subject + "\"text\":\"Anbei\",\"rich\":false,\"privateEntry\":false,\"category\":\""
                                + category + "\",\"recipients\":[{\"role\":\"TO\",\"email\":\"kunde@post.example\"}]}")
                .get("id")
                .asText();
    }

    private int mailsTaken() {
        return (int) server.heard.stream().filter(END_OF_DATA::equals).count();
    }
}
