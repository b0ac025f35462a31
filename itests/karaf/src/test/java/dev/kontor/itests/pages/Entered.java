package dev.kontor.itests.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.itests.rest.RestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What programs enter while somebody looks at the pages. */
final class Entered {

    private final RestClient rest;

    Entered(RestClient rest) {
        this.rest = rest;
    }

    /** The path of the contact's page. */
    String contact(String firstName, String lastName, String email) throws Exception {
        String id = post(
                        "contacts/contacts",
                        "{\"firstName\":\"%s\",\"lastName\":\"%s\",\"points\":[{\"kind\":\"EMAIL\",\"value\":\"%s\"}]}"
                                .formatted(firstName, lastName, email))
                .at("/contact/id")
                .asText();
        return "/kontor/contacts/" + id;
    }

    /** The path of the client's page. */
    String client(String name) throws Exception {
        return "/kontor/clients/"
                + post("contacts/clients", "{\"name\":\"%s\"}".formatted(name))
                        .get("id")
                        .asText();
    }

    void note(String contactPage, String subject, Duration ago) throws Exception {
        post(
                "activities/activities",
                "{\"contact\":\"%s\",\"type\":\"NOTE\",\"direction\":\"INTERNAL\",\"occurredAt\":\"%s\",\"subject\":\"%s\"}"
                        .formatted(idOf(contactPage), Instant.now().minus(ago), subject));
    }

    void mail(Path file) throws IOException, InterruptedException {
        RestClient.body(rest.upload("mail/imports", file.getFileName().toString(), Files.readString(file)));
    }

    /** Another one's change, on the version that is stored. */
    void change(String kind, String page, String json) throws Exception {
        String path = "contacts/" + kind + "/" + idOf(page);
        HttpResponse<String> answer =
                rest.put(path, rest.read(path).get("version").asLong(), json);
        RestClient.body(answer);
    }

    /** Another one's change of what has no page of its own. */
    JsonNode put(String path, long version, String json) throws IOException, InterruptedException {
        return RestClient.body(rest.put(path, version, json));
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return rest.read(path);
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return RestClient.body(rest.post(path, json));
    }

    static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
