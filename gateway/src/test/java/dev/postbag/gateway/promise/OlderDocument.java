package dev.postbag.gateway.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document said in 3.0: openapi-diff passes over the types and the nulls of 3.1. Who may ask is left out:
 * openapi-diff takes it for a break when nobody needs a token any more.
 */
final class OlderDocument {

    private OlderDocument() {}

    static String of(JsonNode document) {
        ObjectNode older = document.deepCopy();
        lower(older);
        older.path("paths").forEach(path -> path.forEach(OlderDocument::letIn));
        return older.put("openapi", "3.0.3").toString();
    }

    private static void letIn(JsonNode operation) {
        if (operation instanceof ObjectNode asked) {
            asked.remove("security");
        }
    }

    private static void lower(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.get("type") instanceof ArrayNode types) {
            for (JsonNode type : types) {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            }
        }
        node.forEach(OlderDocument::lower);
    }
}
