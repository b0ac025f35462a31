package dev.kontor.web.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Makes one OpenAPI document of those of the modules: paths under their module's, schemas and operations named with
 * it, so that two modules can use the same name.
 */
final class DocumentMerge {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode merged;
    private final ObjectNode paths;
    private final ObjectNode schemas;

    /** Begins with what holds for all modules: title, ways to log in, the problem document. */
    DocumentMerge(JsonNode common) {
        merged = common.deepCopy();
        paths = merged.putObject("paths");
        schemas = (ObjectNode) merged.get("components").get("schemas");
    }

    void add(String module, JsonNode document) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String rest = "/".equals(path.getKey()) ? "" : path.getKey();
            JsonNode operations = renamed(module, path.getValue());
            operations.properties().forEach(operation -> complete(module, (ObjectNode) operation.getValue()));
            paths.set("/kontor/api/" + module + rest, operations);
        }
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(name(module, schema.getKey()), renamed(module, schema.getValue())));
    }

    ObjectNode result() {
        return merged;
    }

    private static void complete(String module, ObjectNode operation) {
        operation.putArray("tags").add(module);
        operation.put(
                "operationId", module + "." + operation.path("operationId").asText());
        ObjectNode responses =
                operation.has("responses") ? (ObjectNode) operation.get("responses") : operation.putObject("responses");
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static JsonNode renamed(String module, JsonNode node) {
        JsonNode copy = node.deepCopy();
        rename(module, copy);
        return copy;
    }

    private static void rename(String module, JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode ref = object.get("$ref");
            if (ref != null && ref.asText().startsWith(SCHEMAS)) {
                String schema = ref.asText().substring(SCHEMAS.length());
                object.set("$ref", TextNode.valueOf(SCHEMAS + name(module, schema)));
            }
            object.forEach(child -> rename(module, child));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> rename(module, child));
        }
    }

    private static String name(String module, String schema) {
        return module + "." + schema;
    }
}
