package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.Shell;
import dev.kontor.itests.rest.RestClient;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** L3, L5, L8, L10, L16, L21, L23, L26, L28, L29, L30: what programs and administrators are refused, and in which words. */
@AtADesk
class LeadflowRefusalsIT {
    private static final String NOBODY = UUID.randomUUID().toString();

    private Desk desk;
    private Shell shell;
    private RestClient rest;

    @BeforeAll
    void at_the_desk(Desk shared, Karaf karaf) {
        desk = shared;
        shell = karaf.shell();
        rest = new RestClient(
                karaf,
                shell.run("kontor:token-create --tenant demo sander refusals").strip());
    }

    /** L5, L8, L10, L16, L21: over REST, each refusal has its status and its code. */
    @Test
    void what_makes_no_sense_is_refused_over_rest() throws Exception {
        String lead = Entered.idOf(desk.entered().contact("Ina", "Ohnenotiz", "ina@ohnenotiz.example"));
        assertRefused(rest.get("leadflow/leads?text=x"), 422, "too-short");
        assertRefused(rest.get("leadflow/leads/" + NOBODY), 404, "not-found");
        assertRefused(rest.get("leadflow/queue?size=0"), 422, "out-of-range");
        assertRefused(rest.get("leadflow/queue?cursor=nonsense"), 422, "cursor");
        assertRefused(rest.post("leadflow/leads/" + lead + "/notes", "{\"text\":\" \"}"), 422, "text");
        assertRefused(rest.post("leadflow/leads/" + lead + "/notes", "{\"text\":"), 400, "problem");
        assertRefused(rest.post("leadflow/leads/" + NOBODY + "/notes", "{\"text\":\"Ja\"}"), 404, "not-found");
        assertRefused(rest.put("leadflow/leads/" + lead + "/closing", 0, "{\"outcome\":\"POSITIVE\"}"), 422, "reason");
        assertRefused(rest.put("leadflow/leads/" + lead + "/closing", 0, "{\"outcome\":\"SUPER\"}"), 400, "problem");
        assertRefused(rest.put("leadflow/leads/" + lead + "/reservation", 0, "{\"user\":\"nobody\"}"), 422, "unknown");
        assertRefused(
                rest.put("leadflow/leads/" + lead + "/callback", 0, "{\"at\":\"2020-01-01T00:00:00Z\"}"),
                422,
                "in-the-past");
        assertRefused(rest.get("leadflow/figures?from=2026-02-02&to=2026-02-01"), 422, "to");
    }

    /** L30: the condition is offered and narrows the list, over REST and in the page. */
    @Test
    void the_list_of_contacts_is_narrowed_by_the_state_of_leads() throws Exception {
        String lead = Entered.idOf(desk.entered().contact("Udo", "Fertig", "udo@fertig.example"));
        rest.put("leadflow/leads/" + lead + "/closing", 0, "{\"outcome\":\"NEGATIVE\",\"reason\":\"Kein Bedarf\"}");

        assertThat(rest.read("contacts/filters").at("/0/options/2/labelDe").asText())
                .isEqualTo("Abgeschlossen");
        String found = rest.read("contacts/contacts?text=fertig&filter=leadflow.status:COMPLETED")
                .toString();
        assertThat(found).contains("Udo Fertig");
        assertThat(rest.read("contacts/contacts?text=fertig&filter=leadflow.status:NONE")
                        .toString())
                .doesNotContain("Udo Fertig");

        Browser browser = desk.browser();
        browser.open("/kontor/contacts?text=fertig");
        browser.find("select[name=filter]").sendKeys("Abgeschlossen");
        browser.findText("tbody tr", "Udo Fertig");
        browser.open("/kontor/contacts?text=fertig&filter=leadflow.status:NONE");
        browser.awaitNoText("tbody tr", "Udo Fertig");
    }

    /** L3, L5, L8, L23, L26, L28, L29: at the shell. */
    @Test
    void an_administrator_sets_the_lead_flow_up_at_the_shell_and_is_refused_in_one_line() {
        assertThat(shell.run("kontor:lead-settings --tenant demo --grace 20")).contains("--grace", "20");
        assertThat(shell.run("kontor:lead-settings --tenant demo --grace 15")).contains("15");
        assertThat(shell.run("kontor:lead-queue --tenant demo --size 2 --csv"))
                .startsWith("Name,Status,Last note,Reserved for,Callback,Id");
        assertThat(shell.run("kontor:lead-classify --tenant demo"))
                .contains("--classifier", "offline", "Pending notes", "Classifier offline", "ready");
        shell.run("kontor:lead-take-in --tenant demo");

        assertRefused("kontor:lead-settings --tenant demo --information shoeSize", "information: ");
        assertRefused("kontor:lead-settings --tenant demo --lists nonsense", "lists: ");
        assertRefused("kontor:lead-settings --tenant demo --shown 999", "shownMinutes: ");
        assertRefused("kontor:lead-queue --tenant demo --search x", "text: ");
        assertRefused("kontor:lead-release --tenant demo " + NOBODY, "Refused: ");
        assertRefused("kontor:lead-classify --tenant demo --classifier oracle", "classifier: ");
        assertRefused("kontor:lead-correct --tenant demo " + NOBODY + " SUPER", "outcome: ");
        assertRefused("kontor:lead-correct --tenant demo " + NOBODY + " POSITIVE", "Refused: ");
        assertRefused("kontor:lead-correct --tenant demo " + NOBODY, "Refused: ");
        assertRefused("kontor:lead-queue --tenant nowhere", "Refused: ");
    }

    private void assertRefused(String command, String words) {
        Shell.Result refused = shell.attempt(command);
        assertThat(refused.status()).as(command).isNotZero();
        assertThat(refused.text()).as(command).contains(words);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }
}
