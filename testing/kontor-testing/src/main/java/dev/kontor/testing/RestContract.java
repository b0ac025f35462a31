package dev.kontor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the OpenAPI document says that the build makes of a module's resources. */
public record RestContract(JsonNode document) {

    /** The document of the module whose test this is. */
    public static RestContract of(Class<?> test) {
        try (InputStream document = test.getResourceAsStream("/OSGI-INF/kontor/openapi.json")) {
            return new RestContract(new ObjectMapper().readTree(document));
        } catch (IOException unreadable) {
            throw new AssertionError("no document of the module's calls", unreadable);
        }
    }

    /** Each call with a status that says it was done, {@code GET /entries/{id} 200}. */
    public List<String> calls() {
        List<String> calls = new ArrayList<>();
        document.path("paths")
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

    /** The names of what a call takes from path, query and headers. */
    public List<String> parameters(String path, String method) {
        return document.path("paths")
                .path(path)
                .path(method)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }
}
