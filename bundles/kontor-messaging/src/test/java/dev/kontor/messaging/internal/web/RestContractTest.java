package dev.kontor.messaging.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The document that the build makes of the resources: what clients were promised is there, and nothing else. */
class RestContractTest {

    @Test
    void every_promised_call_is_there_with_its_status() throws IOException {
        assertThat(calls())
                .containsExactlyInAnyOrder(
                        "GET /entries 200",
                        "POST /entries 201",
                        "GET /entries/undelivered 200",
                        "GET /entries/{id} 200",
                        "PUT /entries/{id} 200",
                        "PUT /entries/{id}/status 200",
                        "GET /entries/{id}/publication 200",
                        "PUT /entries/{id}/publication 200",
                        "GET /sendings/{entry} 200",
                        "POST /sendings/{entry} 200",
                        "GET /sendings/{entry}/ways 200",
                        "GET /sendings/{entry}/preview 200",
                        "POST /dispatches/{id}/settlement 200",
                        "GET /categories 200",
                        "POST /categories 201",
                        "PUT /categories/{id} 200",
                        "DELETE /categories/{id} 204",
                        "GET /settings/signature 200",
                        "PUT /settings/signature 200",
                        "GET /settings/prefixes 200",
                        "PUT /settings/prefixes 200",
                        "GET /messages 200",
                        "GET /messages/unread 200",
                        "PUT /messages/{id}/read 204",
                        "GET /choices/colleagues 200",
                        "GET /choices/cases 200",
                        "GET /choices/entries/{entry}/cases 200",
                        "GET /campaigns 200",
                        "POST /campaigns 201",
                        "GET /campaigns/{id} 200",
                        "PUT /campaigns/{id} 200",
                        "DELETE /campaigns/{id} 204",
                        "GET /campaigns/{id}/recipients 200",
                        "POST /campaigns/{id}/start 200",
                        "GET /dispatches/stray-reports 200",
                        "GET /portal/{customer}/{case} 200");
    }

    /** What writes twice when it is repeated takes a key; what writes over others' work takes the version. */
    @Test
    void calls_that_make_or_send_take_a_key_and_calls_on_a_version_take_it() throws IOException {
        for (String path : List.of(
                "/entries",
                "/categories",
                "/campaigns",
                "/campaigns/{id}/start",
                "/sendings/{entry}",
                "/dispatches/{id}/settlement")) {
            assertThat(parameters(path, "post")).as(path).contains("Idempotency-Key");
        }
        assertThat(parameters("/sendings/{entry}", "post")).contains("If-Match");
        assertThat(parameters("/campaigns/{id}/start", "post")).contains("If-Match");
        for (String path : List.of("/entries/{id}", "/categories/{id}", "/campaigns/{id}", "/settings/prefixes")) {
            assertThat(parameters(path, "put")).as(path).contains("If-Match");
        }
    }

    private static List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> method.getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(status -> {
                                    if (status.startsWith("2")) {
                                        calls.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                                + status);
                                    }
                                })));
        return calls;
    }

    private static List<String> parameters(String path, String method) throws IOException {
        return document()
                .path("paths")
                .path(path)
                .path(method)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static JsonNode document() throws IOException {
        try (InputStream document = RestContractTest.class.getResourceAsStream("/OSGI-INF/kontor/openapi.json")) {
            return new ObjectMapper().readTree(document);
        }
    }
}
