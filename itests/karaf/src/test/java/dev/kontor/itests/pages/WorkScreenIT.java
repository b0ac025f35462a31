package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A65, L3, L6, L12, L32: agents at the work screen of the lead flow, with the keyboard only. */
@AtADesk
class WorkScreenIT {

    private static final String NEXT_MILLIS = "return performance.getEntriesByType('resource')"
            + ".filter((one) => one.name.endsWith('queue/next')).map((one) => one.duration)";

    private Desk desk;
    private Browser browser;
    private Campaign campaign;

    @BeforeAll
    void there_are_leads_to_call(Desk shared) throws Exception {
        desk = shared;
        browser = desk.browser();
        String label = desk.entered()
                .post("contacts/labels", "{\"name\":\"Will Angebot\"}")
                .get("id")
                .asText();
        desk.entered().post("leadflow/templates", """
                        {"title":"Angebot gewünscht","text":"Guten Tag {{name}} wünscht ein Angebot.","labels":["%s"],
                         "place":1}""".formatted(label));
        campaign = new Campaign(desk.entered(), "Anrufe im Herbst", "Ahrens", "Brandt", "Claasen", "Dirks", "Evers");
    }

    @AfterAll
    void everybody_is_a_lead_again() throws Exception {
        campaign.end();
    }

    /** L3, L12, L11, A65: next and back, a predefined note that stands among the activities, and the end, without a mouse. */
    @Test
    void a_lead_is_worked_on_by_keyboard_alone() {
        browser.open("/kontor/leads");
        String first = browser.find(".lead-card h2").getText();
        browser.findText(".page-head [role=status]", "Platz ");
        browser.press("w");
        browser.awaitNoText(".lead-card h2", first);
        browser.press("z");
        browser.findText(".lead-card h2", first);

        browser.press("1");
        browser.awaitValue("#lead-note", "wünscht ein Angebot");
        browser.press(" Am liebsten am Montag.", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.findText(".lead-notes", "wünscht ein Angebot. Am liebsten am Montag.");
        browser.findText(".lead-card", "Will Angebot");
        browser.findText(".lead-card", "In Bearbeitung");
        browser.findText(".latest", "Am liebsten am Montag.");
        browser.screenshot(Path.of("target/pictures/work-screen.png"));

        browser.press("a");
        browser.find("#lead-outcome").sendKeys("Positiv", Keys.ENTER);
        browser.findText("dialog button.primary", "Abschließen").sendKeys(Keys.ENTER);
        browser.findText(".lead-card", "Abgeschlossen");

        Object millis = browser.run(NEXT_MILLIS);
        System.out.println("Next lead in the browser, milliseconds: " + millis);
        assertThat((List<?>) millis).hasSizeGreaterThanOrEqualTo(2);
    }

    /** L6: what a colleague reserves goes from the queue by itself. */
    @Test
    void a_lead_that_somebody_reserves_vanishes_from_the_queue_of_the_others() throws Exception {
        String evers = campaign.lead(4);
        try (Browser colleague = desk.browserOfAColleague()) {
            colleague.open("/kontor/leads");
            colleague.findText(".lead-waiting", "Lead Evers");
            desk.entered().post("leadflow/leads/" + evers + "/notes", "{\"text\":\"Erreicht\"}");

            colleague.awaitNoText(".lead-waiting", "Lead Evers");
            colleague.open("/kontor/leads?lead=" + evers);
            colleague.findText("[role=alert]", "Reserviert für Maren Sander");
            assertThat(colleague.find("#lead-note").getDomProperty("readOnly")).isEqualTo("true");
        }
    }

    /** L6: two agents send their first note at the same moment; one wins, the other is told who, and keeps the text. */
    @Test
    void of_two_agents_who_write_at_once_one_wins_and_the_other_keeps_the_text() throws Exception {
        String dirks = "/kontor/leads?lead=" + campaign.lead(3);
        try (Browser sander = desk.newBrowser();
                Browser oker = desk.browserOfAColleague()) {
            write(sander, dirks, "Sander war es");
            write(oker, dirks, "Oker war es");
            atOnce(() -> send(sander), () -> send(oker));

            sander.findText(".lead-notes", "war es");
            oker.findText(".lead-notes", "war es");
            assertThat(sander.texts(".lead-notes li")).hasSize(1);
            boolean sanderWon = sander.texts(".lead-notes").get(0).contains("Sander war es");
            Browser loser = sanderWon ? oker : sander;
            loser.findText("[role=alert]", "Reserviert für " + (sanderWon ? "Maren Sander" : "Tomke Oker"));
            loser.findText("[role=alert]", "Ihr Text bleibt hier stehen");
            assertThat(loser.find("#lead-note").getDomProperty("value"))
                    .isEqualTo(sanderWon ? "Oker war es" : "Sander war es");
            loser.screenshot(Path.of("target/pictures/lost-race.png"));
        }
    }

    private static void write(Browser agent, String lead, String text) {
        agent.open(lead);
        agent.find("#lead-note").sendKeys(text);
    }

    private static void send(Browser agent) {
        agent.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
    }

    private static void atOnce(Runnable... actions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.length);
        CountDownLatch ready = new CountDownLatch(actions.length);
        List<Callable<Void>> calls = Stream.of(actions)
                .<Callable<Void>>map(action -> () -> {
                    ready.countDown();
                    ready.await();
                    action.run();
                    return null;
                })
                .toList();
        for (Future<Void> done : threads.invokeAll(calls)) {
            done.get();
        }
        threads.shutdown();
    }
}
