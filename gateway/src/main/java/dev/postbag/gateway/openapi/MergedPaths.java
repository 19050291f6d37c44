package dev.postbag.gateway.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths of all documents, each operation marked with its service. */
final class MergedPaths {

    private static final String BASE_PATH = "/api/v1/";

    /** Where feed readers and search engines look. */
    private static final List<String> BESIDE_IT = List.of("/feeds/", "/sitemap.xml");

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, String> shapes = new HashMap<>();
    private final Set<String> tags = new TreeSet<>();
    private final List<String> reasons;

    MergedPaths(List<String> reasons) {
        this.reasons = reasons;
    }

    void add(ServiceDocument document) {
        Tree.object(document.tree(), "paths").forEach((path, item) -> addPath(document, path, Tree.asObject(item)));
    }

    Set<String> tags() {
        return tags;
    }

    Map<String, Object> sorted() {
        Map<String, Object> sorted = new LinkedHashMap<>();
        paths.forEach((path, operations) -> {
            Map<String, Object> item = new LinkedHashMap<>();
            METHODS.stream()
                    .filter(operations::containsKey)
                    .forEach(method -> item.put(method, operations.get(method)));
            sorted.put(path, item);
        });
        return sorted;
    }

    private void addPath(ServiceDocument document, String path, Map<String, Object> item) {
        String service = document.service();
        if (!path.startsWith(BASE_PATH) && BESIDE_IT.stream().noneMatch(path::startsWith)) {
            reasons.add("%s: %s is outside %s".formatted(service, path, BASE_PATH));
            return;
        }
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        String writtenBefore = shapes.putIfAbsent(shape, path);
        if (writtenBefore != null && !writtenBefore.equals(path)) {
            reasons.add("%s: %s is the same path as %s".formatted(service, path, writtenBefore));
        }
        item.keySet().stream()
                .filter(key -> !METHODS.contains(key) && !key.equals("parameters"))
                .forEach(key -> reasons.add("%s: %s: %s cannot be merged".formatted(service, path, key)));
        for (String method : METHODS) {
            if (item.containsKey(method)) {
                Map<String, Object> operation = Tree.object(item, method);
                addOperation(document, path, method, withShared(operation, item, document.tree()));
            }
        }
    }

    private void addOperation(ServiceDocument document, String path, String method, Map<String, Object> operation) {
        String service = document.service();
        String place = "%s: %s %s".formatted(service, method.toUpperCase(java.util.Locale.ROOT), path);
        String id = Tree.text(operation, "operationId");
        if (id.isBlank()) {
            reasons.add(place + " has no operationId");
        } else {
            String elsewhere = operationIds.putIfAbsent(id, place);
            if (elsewhere != null) {
                reasons.add("the operationId \"%s\" is given twice: %s, and %s".formatted(id, elsewhere, place));
            }
        }
        if (Tree.text(operation, "summary").isBlank()) {
            reasons.add(place + " has no summary");
        }
        Tree.list(operation, "tags").forEach(tag -> tags.add(String.valueOf(tag)));
        operation.put(MergingDocuments.SERVICE_EXTENSION, service);
        Object before = paths.computeIfAbsent(path, ignored -> new TreeMap<>()).putIfAbsent(method, operation);
        if (before != null) {
            reasons.add("%s is also in %s"
                    .formatted(place, Tree.text(Tree.asObject(before), MergingDocuments.SERVICE_EXTENSION)));
        }
    }

    /** What a document says once for all its operations, or a path for all of its own, goes into each of them. */
    private static Map<String, Object> withShared(
            Map<String, Object> operation, Map<String, Object> item, Map<String, Object> document) {
        Map<String, Object> whole = new LinkedHashMap<>(operation);
        List<Object> parameters = new ArrayList<>(Tree.list(operation, "parameters"));
        Tree.list(item, "parameters").stream()
                .filter(shared -> parameters.stream().noneMatch(own -> key(own).equals(key(shared))))
                .forEach(parameters::add);
        if (!parameters.isEmpty()) {
            whole.put("parameters", parameters);
        }
        if (document.containsKey("security") && !operation.containsKey("security")) {
            whole.put("security", Tree.list(document, "security"));
        }
        return whole;
    }

    private static String key(Object parameter) {
        Map<String, Object> tree = Tree.asObject(parameter);
        return tree.containsKey("$ref")
                ? Tree.text(tree, "$ref")
                : Tree.text(tree, "in") + ":" + Tree.text(tree, "name");
    }
}
