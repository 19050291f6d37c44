package dev.postbag.gateway.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** What in a document of the API would break a client of an earlier one. */
final class BreakingChanges {

    /** How the document says that no token is needed. */
    private static final String NOBODY_IN_PARTICULAR = "{}";

    private final JsonNode before;
    private final JsonNode after;

    BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    List<String> found() {
        Set<String> found = new TreeSet<>();
        ChangedOpenApi changes = OpenApiCompare.fromContents(OlderDocument.of(before), OlderDocument.of(after));
        changes.getMissingEndpoints()
                .forEach(gone -> found.add(gone.getMethod() + " " + gone.getPathUrl() + " is gone"));
        changes.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .map(BreakingChanges::described)
                .forEach(found::add);
        found.addAll(operations());
        found.addAll(properties());
        if (changes.isIncompatible() && found.isEmpty()) {
            found.add("something that openapi-diff does not name");
        }
        return List.copyOf(found);
    }

    private static String described(ChangedOperation operation) {
        List<String> parts = new ArrayList<>();
        note(parts, "parameters", operation.getParameters());
        note(parts, "what is sent", operation.getRequestBody());
        note(parts, "what is answered", operation.getApiResponses());
        return "%s %s: %s".formatted(operation.getHttpMethod(), operation.getPathUrl(), String.join(", ", parts));
    }

    private static void note(List<String> parts, String name, ComposedChanged part) {
        if (part != null && part.isIncompatible()) {
            parts.add(name);
        }
    }

    /** What openapi-diff lets pass: generated clients call an operation by its id, and a token may be asked for. */
    private List<String> operations() {
        List<String> found = new ArrayList<>();
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode then = method.getValue();
                    JsonNode now = after.path("paths").path(path.getKey()).path(method.getKey());
                    if (now.isMissingNode()) {
                        return;
                    }
                    String place = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    if (!now.path("operationId").equals(then.path("operationId"))) {
                        found.add(place + ": its id was "
                                + then.path("operationId").asText());
                    }
                    if (!tokens(now).contains(NOBODY_IN_PARTICULAR)
                            && !tokens(now).containsAll(tokens(then))) {
                        found.add(place + ": who may ask");
                    }
                }));
        return found;
    }

    /** Each of these alone is enough to be let in. */
    private static Set<String> tokens(JsonNode operation) {
        JsonNode security = operation.path("security");
        return security.isEmpty()
                ? Set.of(NOBODY_IN_PARTICULAR)
                : security.valueStream().map(JsonNode::toString).collect(Collectors.toSet());
    }

    /**
     * What openapi-diff lets pass: a property that is sent would be passed over from now on, without a word; a null that
     * was taken is refused; a null that never came is answered. A schema of another name is another class for generated clients.
     */
    private List<String> properties() {
        List<String> found = new ArrayList<>();
        JsonNode schemas = after.path("components").path("schemas");
        before.path("components").path("schemas").properties().stream()
                .filter(schema -> !schemas.has(schema.getKey()))
                .forEach(schema -> found.add(schema.getKey() + " is gone"));
        before.path("components").path("schemas").properties().stream()
                .filter(schema -> schemas.has(schema.getKey()))
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            String place = schema.getKey() + "." + property.getKey();
                            JsonNode now = schemas.path(schema.getKey())
                                    .path("properties")
                                    .path(property.getKey());
                            if (now.isMissingNode()) {
                                found.add(place + " is gone");
                            } else if (mayBeNull(now) != mayBeNull(property.getValue())) {
                                found.add(place + ": whether it may be null");
                            }
                        }));
        return found;
    }

    private static boolean mayBeNull(JsonNode property) {
        return property.path("type")
                .valueStream()
                .anyMatch(type -> type.asText().equals("null"));
    }
}
