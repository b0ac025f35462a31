package dev.kontor.admin.internal.web;

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
    void the_audit_trail_takes_its_filter_from_the_query() {
        assertThat(contract.parameters("/audit", "get"))
                .contains("person", "type", "user", "from", "to", "size", "cursor");
    }
}
