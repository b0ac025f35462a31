package dev.kontor.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.itests.container.Karaf;
import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.Shell;
import dev.kontor.itests.rest.RestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** W71, A14, A1, A20: a program uploads a mail file to a plain Karaf with a bearer token, and finds all of it again. */
@OnKaraf(features = {"kontor-activities", "kontor-messaging", "kontor-mail"})
class MailOverHttpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String FROM_KNOWN = """
            From: "Karl Kunde" <karl@kunde.example>
            To: info@muster.example
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
            Date: Mon, 01 Jan 2024 12:00:00 +0100
            Message-ID: <known@kunde.example>
            Content-Type: text/html; charset=utf-8

            <p onclick="x()">Wann passt es?</p><script>alert(1)</script><img src="http://far.example/pixel.gif">
            """;
    private static final String FROM_STRANGER = """
            From: "Gesa Ruhland" <gesa@ruhland.example>
            To: info@muster.example
            Subject: Angebot
            Date: Tue, 02 Jan 2024 12:00:00 +0100
            Message-ID: <stranger@ruhland.example>

            Guten Tag
            """;
    private static final String OF_AN_ENTRY = """
            From: "Karl Kunde" <karl@kunde.example>
            To: info@muster.example
            Subject: Reklamation
            Date: Mon, 02 Jan 2023 12:00:00 +0100
            Message-ID: <entry@kunde.example>

            Das Rad ist ab.
            """;
    private static final String SEPARATOR = "From - Mon Jan 01 12:00:00 2024\n";
    private static final String FILE =
            SEPARATOR + FROM_KNOWN + "\n" + SEPARATOR + FROM_STRANGER + "\n" + SEPARATOR + "no mail at all\n\n";

    private final String tenant = "mail-" + UUID.randomUUID().toString().substring(0, 8);
    private RestClient rest;
    private String contact;
    private JsonNode run;

    @BeforeAll
    void a_file_was_uploaded_with_a_token(Karaf karaf) throws Exception {
        rest = new RestClient(karaf, tokenOfANewTenant(karaf.shell()));
        karaf.awaitPages();
        for (String path : new String[] {"contacts/contacts", "mail/imports", "activities/unassigned"}) {
            Awaitility.await(path).atMost(PATIENCE).until(() -> rest.get(path).statusCode() == 200);
        }
        contact = RestClient.body(rest.post(
                        "contacts/contacts",
                        "{\"lastName\":\"Kunde\",\"points\":[{\"kind\":\"EMAIL\",\"value\":\"karl@kunde.example\"}]}"))
                .at("/contact/id")
                .asText();
        HttpResponse<String> answer = rest.upload("mail/imports", "Woche%201.mbox", FILE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        run = finished(RestClient.body(answer));
    }

    private String tokenOfANewTenant(Shell shell) {
        Awaitility.await("the kernel")
                .atMost(PATIENCE)
                .until(() -> shell.attempt("kontor:tenant-create " + tenant + " Mail")
                                .status()
                        == 0);
        shell.run("kontor:module-enable --tenant " + tenant + " contacts activities messaging mail");
        shell.run("kontor:user-create --tenant " + tenant + " --login uploader --role admin uploader Uploader");
        return shell.run("kontor:token-create --tenant " + tenant + " uploader upload")
                .strip();
    }

    @Test
    void the_run_counts_what_was_in_the_file() throws Exception {
        assertThat(run.get("fileName").asText()).isEqualTo("Woche 1.mbox");
        assertThat(run.get("state").asText()).isEqualTo("DONE");
        assertThat(counts(run)).containsExactly(2, 0, 1);
        assertThat(rest.read("mail/imports/" + run.get("id").asText() + "/unreadable")
                        .at("/items/0/reason")
                        .asText())
                .isEqualTo("not-a-mail");
    }

    /** A22. */
    @Test
    void the_same_file_again_adds_nothing() throws Exception {
        JsonNode again = finished(RestClient.body(rest.upload("mail/imports", "again.mbox", FILE)));
        assertThat(counts(again)).containsExactly(0, 2, 1);
        assertThat(rest.read("mail/imports").get("items").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_mail_of_a_stranger_waits_in_the_inbox() throws Exception {
        JsonNode inbox = awaitItems("activities/unassigned");
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).get("subject").asText()).isEqualTo("Angebot");
        assertThat(inbox.get(0).at("/participants/0/value").asText()).isEqualTo("gesa@ruhland.example");
        assertThat(rest.read("activities/unassigned/count").get("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_mail_of_a_contact_is_on_its_timeline_and_can_be_read() throws Exception {
        String mail = mailOfTheContact();
        JsonNode message = rest.read("mail/messages/" + mail);
        assertThat(message.get("subject").asText()).isEqualTo("Grüße");
        assertThat(message.get("hasHtml").asBoolean()).isTrue();

        JsonNode contacts = rest.read("mail/messages/" + mail + "/contacts");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).get("contact").asText()).isEqualTo(contact);
    }

    /** A20: what a stranger's HTML tries has no way out. */
    @Test
    void its_html_runs_and_loads_nothing() throws Exception {
        HttpResponse<String> html = rest.get("mail/messages/" + mailOfTheContact() + "/html");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(header(html, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(html.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none';")
                        .contains("sandbox")
                        .doesNotContain("allow-scripts", "allow-same-origin"));
        assertThat(header(html, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(html.body()).contains("Wann passt es?").doesNotContain("script", "onclick", "alert", "far.example");
    }

    @Test
    void the_original_comes_back_as_a_file() throws Exception {
        HttpResponse<String> original = rest.get("mail/messages/" + mailOfTheContact() + "/original");
        assertThat(header(original, "Content-Disposition")).startsWith("attachment;");
        assertThat(original.body().strip()).isEqualTo(FROM_KNOWN.strip());
    }

    /** W22, W71: by one call, and the same file again gives the entry that is there. */
    @Test
    void a_mail_is_imported_as_a_contact_entry_once() throws Exception {
        Awaitility.await("messaging")
                .atMost(PATIENCE)
                .until(() -> rest.get("messaging/entries").statusCode() == 200);
        JsonNode taken = RestClient.body(rest.upload("mail/entries", "Reklamation.eml", OF_AN_ENTRY));
        String mail = taken.get("mail").asText();
        assertThat(taken.get("known").asBoolean()).isFalse();
        assertThat(rest.read("messaging/entries/" + taken.at("/entry/id").asText())
                        .toString())
                .contains("Reklamation");

        JsonNode again = RestClient.body(rest.upload("mail/entries", "again.eml", OF_AN_ENTRY));
        assertThat(again.get("known").asBoolean()).isTrue();
        assertThat(again.get("entry")).isEqualTo(taken.get("entry"));
        assertThat(rest.read("mail/entries/" + mail).get("entry")).isEqualTo(taken.get("entry"));
    }

    /** The shell turns what is typed into numbers. */
    @Test
    void as_many_entries_and_unreadable_mails_are_listed_as_one_wants(Karaf karaf) {
        String list = "kontor:entry-list --tenant " + tenant + " --size ";
        assertThat(karaf.shell().attempt(list + "1 --csv").status()).isZero();
        assertThat(karaf.shell().attempt(list + "many").status()).isNotZero();
    }

    /** W22: of a mail that came otherwise an entry is made on wish; a file with several mails makes none. */
    @Test
    void a_stored_mail_becomes_an_entry_on_wish() throws Exception {
        String mail = mailOfTheContact();
        assertThat(rest.read("mail/entries/" + mail).has("entry")).isFalse();
        HttpResponse<String> made = rest.post("mail/entries/" + mail, "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(rest.read("mail/entries/" + mail).get("entry"))
                .isEqualTo(RestClient.body(made).get("entry"));

        HttpResponse<String> several = rest.upload("mail/entries", "week.mbox", FILE);
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body()).contains("several");
    }

    @Test
    void without_a_valid_token_nothing_is_taken(Karaf karaf) throws Exception {
        HttpResponse<String> refused = new RestClient(karaf, "no-token").upload("mail/imports", "a.eml", FROM_STRANGER);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    }

    private JsonNode finished(JsonNode begun) {
        String path = "mail/imports/" + begun.get("id").asText();
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .until(() -> rest.read(path), now -> !now.get("state").asText().equals("RUNNING"));
    }

    private JsonNode awaitItems(String path) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .until(() -> rest.read(path).get("items"), items -> !items.isEmpty());
    }

    private String mailOfTheContact() {
        return awaitItems("activities/contacts/" + contact + "/timeline")
                .at("/0/source/id")
                .asText();
    }

    private static int[] counts(JsonNode run) {
        return new int[] {
            run.get("stored").asInt(),
            run.get("duplicates").asInt(),
            run.get("unreadable").asInt()
        };
    }

    private static String header(HttpResponse<?> answer, String name) throws IOException {
        return answer.headers().firstValue(name).orElseThrow(() -> new IOException("no " + name));
    }
}
