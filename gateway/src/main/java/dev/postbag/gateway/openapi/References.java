package dev.postbag.gateway.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The references inside a document, and those that lead nowhere. */
final class References {

    private static final String COMPONENTS = "#/components/";
    private static final Set<String> DATA = Set.of("example", "examples", "default", "const", "enum");

    private final Map<String, Object> document;
    private final Set<String> found = new TreeSet<>();

    References(Map<String, Object> document) {
        this.document = document;
    }

    List<String> dangling() {
        collect(document);
        Tree.object(document, "paths")
                .values()
                .forEach(item ->
                        Tree.asObject(item).values().forEach(operation -> collectSchemes(Tree.asObject(operation))));
        return found.stream()
                .filter(reference -> !leadsSomewhere(reference))
                .map("the reference %s leads nowhere"::formatted)
                .toList();
    }

    private void collect(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                if ("$ref".equals(key) && member instanceof String reference) {
                    found.add(reference);
                } else if (!DATA.contains(key)) {
                    collect(member);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }

    private void collectSchemes(Map<String, Object> operation) {
        Tree.list(operation, "security")
                .forEach(alternative -> Tree.asObject(alternative)
                        .keySet()
                        .forEach(scheme -> found.add(COMPONENTS + "securitySchemes/" + scheme)));
    }

    private boolean leadsSomewhere(String reference) {
        if (!reference.startsWith(COMPONENTS)) {
            return false;
        }
        String[] steps = reference.substring(COMPONENTS.length()).split("/", 3);
        return steps.length >= 2
                && Tree.object(Tree.object(document, "components"), steps[0]).containsKey(steps[1]);
    }
}
