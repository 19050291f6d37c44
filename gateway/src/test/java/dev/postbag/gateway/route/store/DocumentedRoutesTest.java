package dev.postbag.gateway.route.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.openapi.Tree;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedRoutesTest {

    private static final Map<String, Object> COMPONENTS = Map.of(
            "parameters", Map.of("Key", Map.of("name", "Idempotency-Key", "in", "header")),
            "securitySchemes",
                    Map.of(
                            "token", Map.of("type", "http", "scheme", "bearer"),
                            "receipt", Map.of("type", "apiKey", "in", "header", "name", "Postbag-Receipt")));

    @Test
    void anOperationReadsTheHeadersTheDocumentNames() {
        Operation operation = operation(Map.of(
                "parameters",
                List.of(
                        Map.of("name", "Wish", "in", "header"),
                        Map.of("name", "limit", "in", "query"),
                        Map.of("$ref", "#/components/parameters/Key")),
                "security",
                List.of(Map.of("receipt", List.of()))));

        assertThat(operation.headers()).containsExactlyInAnyOrder("wish", "idempotency-key", "postbag-receipt");
    }

    @Test
    void anOperationAnswersWithTheMediaTypesTheDocumentNames() {
        Operation operation = operation(Map.of(
                "responses",
                Map.of(
                        "200", Map.of("content", Map.of("application/atom+xml", Map.of())),
                        "400", Map.of("content", Map.of("application/problem+json", Map.of())))));

        assertThat(operation.mediaTypes()).containsExactly("application/atom+xml");
        assertThat(operation(Map.of()).mediaTypes()).containsExactly("application/json");
    }

    @Test
    void aTokenIsNeededOnlyWhenEveryWayInAsksForOne() {
        assertThat(operation(Map.of()).needsToken()).isFalse();
        assertThat(operation(security(Map.of("token", List.of()))).needsToken()).isTrue();
        assertThat(operation(security(Map.of("token", List.of()), Map.of())).needsToken())
                .isFalse();
        assertThat(operation(security(Map.of("token", List.of()), Map.of("receipt", List.of())))
                        .needsToken())
                .isFalse();
    }

    @Test
    void anOperationThatNobodyAnswersIsRefused() {
        assertThatThrownBy(() -> new DocumentedRoutes(Map.of(
                                "paths", Map.of("/api/v1/a", Map.of("get", Map.of("operationId", "a")))))
                        .routes())
                .hasMessageContaining("get /api/v1/a");
    }

    private static Map<String, Object> security(Map<?, ?>... alternatives) {
        return Map.of("security", List.of(alternatives));
    }

    private static Operation operation(Map<String, Object> tree) {
        Map<String, Object> operation = new LinkedHashMap<>(tree);
        operation.put("x-postbag-service", "content");
        Map<String, Object> document =
                Map.of("paths", Map.of("/api/v1/a", Map.of("get", Tree.asObject(operation))), "components", COMPONENTS);
        Routes.Lookup lookup = new DocumentedRoutes(document)
                .routes()
                .find("GET", RequestPath.read("/api/v1/a").orElseThrow());
        return ((Routes.Found) lookup).operation();
    }
}
