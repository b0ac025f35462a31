package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** No page has a barrier, in no language, neither colours nor width. */
@AtADesk
class EveryLookIT {

    private static final boolean FULL = "full".equals(System.getProperty("kontor.proof"));
    private static final int WIDE = 1280;
    private static final int[] WIDTHS = {WIDE, 360};

    private Desk desk;
    private Browser browser;
    private List<Page> pages;

    @BeforeAll
    void there_is_something_on_each_page(Desk shared, @TempDir Path folder) throws Exception {
        desk = shared;
        browser = desk.browser();
        desk.entered().mail(new MailFiles(folder).mail("Ein Fremder", "fremd@fremd.example", "Anfrage", 1));
        desk.entered().post("leadflow/templates", "{\"title\":\"Mailbox\",\"text\":\"Auf die Mailbox gesprochen.\"}");
        String katrin = contact("katrin");
        browser.open("/kontor/clients");
        String client = browser.linkOf("tbody th a", "Tischlerei Vogt GmbH");
        pages = List.of(
                new Page("/kontor/contacts", ".contacts tbody tr", null),
                new Page(katrin, ".entry", null),
                new Page(katrin + "/figures", ".figures table", null),
                new Page(katrin + "/details", ".details", null),
                new Page(katrin + "/details", "#contact-note", "e"),
                new Page(katrin + "/merge?with=" + Entered.idOf(contact("ohlsen")), ".comparison", null),
                new Page("/kontor/clients", ".contacts tbody tr", null),
                new Page(client, "contacts-rows tbody tr", null),
                new Page(client, "#client-name", "e"),
                new Page("/kontor/inbox", ".inbox-item", null),
                new Page("/kontor/figures?kind=TEAM&id=vertrieb", ".figures table", null),
                new Page("/kontor/admin/activities", ".type-settings tbody tr", null),
                new Page("/kontor/leads", ".lead-card", null),
                new Page("/kontor/leads/figures", ".lead-total", null),
                new Page("/kontor/leads/templates", ".lead-template-table tbody tr", null),
                new Page("/kontor/leads/settings", ".lead-settings", null),
                new Page("/kontor/entries?view=TEAM", ".entries tbody tr", null),
                new Page(entry("Planungsgespräch"), ".rich-text li", null),
                new Page("/kontor/entries/new", "#entry-matchcode", null),
                new Page("/kontor/entries/undelivered", ".state-title, .entries", null),
                new Page("/kontor/entries/campaigns", ".campaigns li", null),
                new Page(campaign(), ".campaign-chosen .chip", null),
                new Page("/kontor/entries/messages", ".internal-messages li", null),
                new Page("/kontor/entries/settings", ".entry-categories tbody tr", null),
                new Page("/kontor/mail/import", ".runs tbody tr", null),
                new Page("/kontor/mail/mailboxes", ".page-head .new", null),
                new Page("/kontor/nowhere", ".state-title", null));
    }

    @AfterAll
    void the_look_is_as_before() {
        look("light", WIDE);
        browser.open("/kontor/contacts");
        desk.speak("de");
    }

    /**
     * Colours change nothing but contrasts, so that the dark ones are looked at for these only. Barriers of the narrow
     * page are looked for in the other language; in both with {@code -Dkontor.proof=full}.
     */
    @Test
    void no_page_has_a_barrier_or_a_wide_line() {
        speak("de");
        for (Page page : pages) {
            show(page);
            look("dark", WIDE);
            assertThat(browser.violationsOfContrast()).as("%s, dark", page).isEmpty();
            for (int width : WIDTHS) {
                fits(page, width);
                if (FULL || width == WIDE) {
                    assertThat(browser.violations()).as("%s, %s", page, width).isEmpty();
                }
            }
        }
    }

    /** Another language has other names and longer words; what only the markup decides has been looked at. */
    @Test
    void nor_in_the_other_language() {
        speak("en");
        for (Page page : pages) {
            show(page);
            for (int width : WIDTHS) {
                fits(page, width);
            }
            assertThat(browser.violations()).as(page.toString()).isEmpty();
        }
        browser.open(contact("katrin") + "/figures");
        browser.findText("[data-figure=FREQUENCY] h2", "Frequency");
    }

    private void speak(String language) {
        look("light", WIDE);
        browser.open("/kontor/contacts");
        desk.speak(language);
    }

    private void show(Page page) {
        look("light", WIDE);
        browser.open(page.path());
        if (page.key() != null) {
            browser.find(".edit");
            browser.press(page.key());
        }
        browser.find(page.shows());
    }

    private void fits(Page page, int width) {
        look("light", width);
        assertThat(browser.overflows()).as("%s is wider than %s", page, width).isFalse();
    }

    /** For the README: with -Dkontor.picture=FILE. */
    @Test
    @EnabledIfSystemProperty(named = "kontor.picture", matches = ".+")
    void the_picture_of_the_timeline_is_taken() {
        look("light", WIDE);
        browser.open("/kontor/contacts");
        desk.speak("en");
        browser.open(contact("katrin"));
        browser.find(".entry");
        browser.findText(".tabs .count", "");
        browser.screenshot(Path.of(System.getProperty("kontor.picture")).toAbsolutePath());
    }

    /** Of pages that the docs show: with -Dkontor.pictures=FOLDER. */
    @Test
    @EnabledIfSystemProperty(named = "kontor.pictures", matches = ".+")
    void the_pictures_of_the_docs_are_taken() {
        speak("de");
        Path folder = Path.of(System.getProperty("kontor.pictures")).toAbsolutePath();
        browser.open("/kontor/figures?kind=TEAM&id=vertrieb");
        browser.find(".figures table");
        browser.screenshot(folder.resolve("figures-of-a-team.png"));
        browser.open("/kontor/admin/activities");
        browser.find(".type-settings tbody tr");
        browser.screenshot(folder.resolve("activity-types.png"));
        browser.open("/kontor/entries");
        browser.find(".entries tbody tr");
        browser.screenshot(folder.resolve("contact-entries.png"));
        browser.open(entry("V-2390"));
        browser.find(".rich-text li");
        browser.screenshot(folder.resolve("contact-entry.png"));
    }

    private record Page(String path, String shows, String key) {}

    private String contact(String text) {
        browser.open("/kontor/contacts?text=" + text);
        return browser.linkOf("tbody th a", "");
    }

    private String entry(String text) {
        browser.open("/kontor/entries?view=TEAM");
        return browser.linkOf(".entries tbody th a", text);
    }

    private String campaign() {
        browser.open("/kontor/entries/campaigns");
        return browser.linkOf(".campaigns h2 a", "Tag der offenen Werkstatt");
    }

    private void look(String colours, int width) {
        browser.size(width, 720);
        browser.colours(colours);
    }
}
