package dev.kontor.messaging.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.RestContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that the build makes of the resources: what clients were promised is there, and nothing else. */
class RestContractTest {
    private final RestContract contract = RestContract.of(RestContractTest.class);

    @Test
    void every_promised_call_is_there_with_its_status() {
        assertThat(contract.calls())
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
    void calls_that_make_or_send_take_a_key_and_calls_on_a_version_take_it() {
        for (String path : List.of(
                "/entries",
                "/categories",
                "/campaigns",
                "/campaigns/{id}/start",
                "/sendings/{entry}",
                "/dispatches/{id}/settlement")) {
            assertThat(contract.parameters(path, "post")).as(path).contains("Idempotency-Key");
        }
        assertThat(contract.parameters("/sendings/{entry}", "post")).contains("If-Match");
        assertThat(contract.parameters("/campaigns/{id}/start", "post")).contains("If-Match");
        for (String path : List.of("/entries/{id}", "/categories/{id}", "/campaigns/{id}", "/settings/prefixes")) {
            assertThat(contract.parameters(path, "put")).as(path).contains("If-Match");
        }
    }
}
