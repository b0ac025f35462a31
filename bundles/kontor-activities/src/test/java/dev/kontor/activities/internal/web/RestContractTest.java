package dev.kontor.activities.internal.web;

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
                        "GET /contacts/{id}/timeline 200",
                        "GET /contacts/{id}/counts 200",
                        "POST /activities 201",
                        "GET /activities/{id} 200",
                        "GET /contacts/{id}/last-contact 200",
                        "GET /activities/{id}/source-page 200",
                        "DELETE /activities/{id} 204",
                        "POST /activities/{id}/restoration 200",
                        "GET /activities/{id}/steps 200",
                        "POST /activities/{id}/steps 200",
                        "GET /types 200",
                        "GET /colleagues 200",
                        "GET /settings/types 200",
                        "PUT /settings/types/{type} 200",
                        "GET /figures 200",
                        "GET /figures/{kind}/{id} 200",
                        "GET /figures/{kind}/{id}/{figure}/activities 200",
                        "GET /unassigned 200",
                        "GET /unassigned/count 200",
                        "POST /unassigned/{id}/assignment 200",
                        "POST /unassigned/{id}/contact 201",
                        "POST /unassigned/{id}/dismissal 204");
    }

    @Test
    void the_timeline_takes_its_filter_from_the_query() throws IOException {
        List<String> names = new ArrayList<>();
        document()
                .at("/paths/~1contacts~1{id}~1timeline/get/parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));

        assertThat(names).contains("id", "type", "team", "user", "direction", "from", "to", "text", "size", "cursor");
    }

    /** A7: own fields are taken and given. */
    @Test
    void the_fields_of_a_types_own_are_described() throws IOException {
        assertThat(document()
                        .at("/components/schemas/NewActivity/properties/fields/additionalProperties/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document()
                        .at("/components/schemas/Activity/properties/fields/type")
                        .asText())
                .isEqualTo("array");
        assertThat(document()
                        .at("/components/schemas/ActivityTypeInfo/properties/fields/type")
                        .asText())
                .isEqualTo("array");
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
