package dev.postbag.gateway.route.store;

import dev.postbag.gateway.openapi.MergingDocuments;
import dev.postbag.gateway.openapi.Tree;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.PathTemplate;
import dev.postbag.gateway.route.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The routes as the platform's OpenAPI document names them. */
public final class DocumentedRoutes {

    private static final String TOKEN = "token";
    private static final Set<String> JSON = Set.of("application/json");

    private final Map<String, Object> document;

    public DocumentedRoutes(Map<String, Object> document) {
        this.document = document;
    }

    public Routes routes() {
        List<Operation> operations = new ArrayList<>();
        Tree.object(document, "paths").forEach((path, item) -> {
            PathTemplate template = PathTemplate.of(path);
            Tree.asObject(item)
                    .forEach((method, operation) ->
                            operations.add(operation(template, method, Tree.asObject(operation))));
        });
        return Routes.of(operations);
    }

    private Operation operation(PathTemplate template, String method, Map<String, Object> tree) {
        String service = Tree.text(tree, MergingDocuments.SERVICE_EXTENSION);
        if (service.isEmpty()) {
            throw new IllegalStateException("The document does not say who answers " + method + " "
                    + template.template() + " (" + MergingDocuments.SERVICE_EXTENSION + ").");
        }
        return new Operation(
                service, method.toUpperCase(Locale.ROOT), template, needsToken(tree), headers(tree), mediaTypes(tree));
    }

    /** Only when every alternative asks for a token: one without is an operation that anybody may call. */
    private static boolean needsToken(Map<String, Object> operation) {
        List<?> alternatives = Tree.list(operation, "security");
        return !alternatives.isEmpty()
                && alternatives.stream()
                        .allMatch(schemes -> Tree.asObject(schemes).containsKey(TOKEN));
    }

    private Set<String> headers(Map<String, Object> operation) {
        Set<String> headers = new TreeSet<>();
        Tree.list(operation, "parameters").stream()
                .map(parameter -> resolved(Tree.asObject(parameter)))
                .filter(parameter -> Tree.text(parameter, "in").equals("header"))
                .forEach(parameter -> headers.add(Tree.text(parameter, "name").toLowerCase(Locale.ROOT)));
        Map<String, Object> schemes = Tree.object(Tree.object(document, "components"), "securitySchemes");
        Tree.list(operation, "security")
                .forEach(alternative -> Tree.asObject(alternative).keySet().forEach(name -> {
                    Map<String, Object> scheme = Tree.object(schemes, name);
                    if (Tree.text(scheme, "in").equals("header")) {
                        headers.add(Tree.text(scheme, "name").toLowerCase(Locale.ROOT));
                    }
                }));
        return headers;
    }

    private static Set<String> mediaTypes(Map<String, Object> operation) {
        Set<String> named = Tree.object(Tree.object(Tree.object(operation, "responses"), "200"), "content")
                .keySet();
        return named.isEmpty() ? JSON : named;
    }

    private Map<String, Object> resolved(Map<String, Object> parameter) {
        String reference = Tree.text(parameter, "$ref");
        return reference.isEmpty()
                ? parameter
                : Tree.object(
                        Tree.object(Tree.object(document, "components"), "parameters"),
                        reference.substring(reference.lastIndexOf('/') + 1));
    }
}
