package dev.kontor.activities.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.RestContract;
import org.junit.jupiter.api.Test;

/** The document that the build makes of the resources: what clients were promised is there, and nothing else. */
class RestContractTest {
    private final RestContract contract = RestContract.of(RestContractTest.class);

    @Test
    void every_promised_call_is_there_with_its_status() {
        assertThat(contract.calls())
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
    void the_timeline_takes_its_filter_from_the_query() {
        assertThat(contract.parameters("/contacts/{id}/timeline", "get"))
                .contains("id", "type", "team", "user", "direction", "from", "to", "text", "size", "cursor");
    }

    /** A7: own fields are taken and given. */
    @Test
    void the_fields_of_a_types_own_are_described() {
        assertThat(contract.document()
                        .at("/components/schemas/NewActivity/properties/fields/additionalProperties/type")
                        .asText())
                .isEqualTo("string");
        assertThat(contract.document()
                        .at("/components/schemas/Activity/properties/fields/type")
                        .asText())
                .isEqualTo("array");
        assertThat(contract.document()
                        .at("/components/schemas/ActivityTypeInfo/properties/fields/type")
                        .asText())
                .isEqualTo("array");
    }
}
