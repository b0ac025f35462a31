package dev.kontor.web.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.Browser;
import dev.kontor.web.internal.TestWeb;
import dev.kontor.web.internal.rest.Things;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P5: the API describes itself, with what is there at the moment. */
class TheDocumentTest {

    private final TestWeb web = TestWeb.on(Database.H2);
    private final Browser browser =
            web.browser(web.kontor().tenant().withModules(TestWeb.THINGS).user("anna"));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void has_each_modules_paths_and_schemas_under_its_name() throws Exception {
        Things module = new Things("t");
        web.restModules().publish(module, document());

        JsonNode merged = merged();

        JsonNode operation = merged.at("/paths/~1kontor~1api~1t~1things/get");
        assertThat(operation.get("operationId").asText()).isEqualTo("t.list");
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/t.Thing");
        assertThat(merged.at("/components/schemas/t.Thing/properties/part/$ref").asText())
                .isEqualTo("#/components/schemas/t.Part");
        assertThat(merged.at("/components/schemas").has("t.Part")).isTrue();
    }

    @Test
    void says_how_to_log_in_and_what_a_problem_is() {
        JsonNode merged = merged();

        assertThat(merged.at("/components/securitySchemes").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("bearer", "session", "csrf");
        assertThat(merged.at("/paths/~1kontor~1api~1session/get/responses/default/$ref")
                        .asText())
                .isEqualTo("#/components/responses/Problem");
        assertThat(merged.at("/components/schemas/Problem/required").toString()).contains("code");
    }

    @Test
    void describes_kontors_own_session_without_the_call() {
        JsonNode merged = merged();

        assertThat(merged.at("/paths/~1kontor~1api~1session/get").has("parameters"))
                .isFalse();
        assertThat(merged.at("/components/schemas").has("session.SessionAnswer"))
                .isTrue();
        assertThat(merged.toString()).doesNotContain("CallContext");
    }

    @Test
    void names_only_schemas_that_it_has() {
        JsonNode merged = merged();

        for (JsonNode ref : merged.findValues("$ref")) {
            assertThat(merged.at(ref.asText().substring(1)).isMissingNode())
                    .as(ref.asText())
                    .isFalse();
        }
    }

    @Test
    void forgets_a_module_that_went() throws Exception {
        Things module = new Things("t");
        web.restModules().publish(module, document());
        web.restModules().withdraw(module);

        assertThat(merged().get("paths").has("/kontor/api/t/things")).isFalse();
    }

    private JsonNode merged() {
        return Browser.json(browser.get("/kontor/api/openapi.json"));
    }

    private URL document() throws IOException {
        Path file = folder.resolve("openapi.json");
        Files.writeString(file, """
                {"openapi":"3.0.1","paths":{"/things":{"get":{"operationId":"list","responses":{"200":{
                 "description":"Done","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
                 "components":{"schemas":{
                  "Thing":{"type":"object","properties":{"part":{"$ref":"#/components/schemas/Part"}}},
                  "Part":{"type":"object"}}}}
                """);
        return file.toUri().toURL();
    }
}
