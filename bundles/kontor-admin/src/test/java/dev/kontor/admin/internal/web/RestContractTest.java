package dev.kontor.admin.internal.web;

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
                        "GET /deliveries 200",
                        "GET /deliveries/count 200",
                        "GET /deliveries/{event}/{subscriber} 200",
                        "POST /deliveries/{event}/{subscriber}/retry 200",
                        "DELETE /deliveries/{event}/{subscriber} 204",
                        "GET /health 200",
                        "GET /audit 200",
                        "GET /audit/checkpoint 200",
                        "GET /audit/verification 200",
                        "GET /audit/export 200",
                        "GET /privacy/persons/{contact}/export 200",
                        "GET /privacy/holds 200",
                        "PUT /privacy/holds/{contact} 200",
                        "DELETE /privacy/holds/{contact} 204",
                        "POST /privacy/erasures 202",
                        "GET /privacy/erasures 200",
                        "GET /privacy/erasures/{id} 200",
                        "GET /privacy/erasures/{id}/certificate 200");
    }

    @Test
    void the_audit_trail_takes_its_filter_from_the_query() throws IOException {
        List<String> names = new ArrayList<>();
        document()
                .at("/paths/~1audit/get/parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));

        assertThat(names).contains("person", "type", "user", "from", "to", "size", "cursor");
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

    private static JsonNode document() throws IOException {
        try (InputStream document = RestContractTest.class.getResourceAsStream("/OSGI-INF/kontor/openapi.json")) {
            return new ObjectMapper().readTree(document);
        }
    }
}
