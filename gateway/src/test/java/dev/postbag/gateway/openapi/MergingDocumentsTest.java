package dev.postbag.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingDocumentsTest {

    private static final Map<String, Object> PLATFORM = Map.of(
            "info", Map.of("title", "Postbag", "version", "1"),
            "servers", List.of(Map.of("url", "/")),
            "tags", List.of(Map.of("name", "posts", "description", "What readers read.")),
            "components", Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));

    private final MergingDocuments merging = new MergingDocuments(PLATFORM);

    @Test
    void operationsOfAllServicesStandTogetherMarkedWithTheirService() {
        Map<String, Object> document = merged(
                document("content", "/api/v1/posts", "get", operation("listPosts")),
                document("comment", "/api/v1/posts/{id}/comments", "get", operation("listComments")),
                document("ingest", "/api/v1/posts", "post", operation("writePost")));

        assertThat(Tree.object(document, "paths")).containsOnlyKeys("/api/v1/posts", "/api/v1/posts/{id}/comments");
        Map<String, Object> posts = Tree.object(Tree.object(document, "paths"), "/api/v1/posts");
        assertThat(posts.keySet()).containsExactly("get", "post");
        assertThat(Tree.object(posts, "get")).containsEntry("x-postbag-service", "content");
        assertThat(Tree.object(posts, "post")).containsEntry("x-postbag-service", "ingest");
        assertThat(document).containsEntry("openapi", "3.1.0").containsKeys("info", "servers", "components");
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        ServiceDocument content = document("content", "/api/v1/posts", "get", operation("listPosts"));
        ServiceDocument comment = document("comment", "/api/v1/comments/{id}", "get", operation("getComment"));

        assertThat(merged(content, comment).toString())
                .isEqualTo(merged(comment, content).toString());
    }

    @Test
    void thePathAndMethodOfOneServiceCannotBeAnothersToo() {
        assertThat(reasons(
                        document("content", "/api/v1/posts", "get", operation("listPosts")),
                        document("ingest", "/api/v1/posts", "get", operation("listPostsToo"))))
                .containsExactly("ingest: GET /api/v1/posts is also in content");
    }

    @Test
    void onePathCannotBeWrittenInTwoWays() {
        assertThat(reasons(
                        document("content", "/api/v1/posts/{id}", "get", operation("getPost")),
                        document("ingest", "/api/v1/posts/{slug}", "put", operation("putPost"))))
                .containsExactly("ingest: /api/v1/posts/{slug} is the same path as /api/v1/posts/{id}");
    }

    @Test
    void anOperationIdIsGivenOnce() {
        assertThat(reasons(
                        document("content", "/api/v1/posts", "get", operation("list")),
                        document("comment", "/api/v1/comments", "get", operation("list"))))
                .containsExactly("the operationId \"list\" is given twice: comment: GET /api/v1/comments, and content:"
                        + " GET /api/v1/posts");
    }

    @Test
    void aComponentNameMeansOneThing() {
        assertThat(reasons(
                        with(document("content", "/api/v1/a", "get", operation("a")), "Problem", "object"),
                        with(document("comment", "/api/v1/b", "get", operation("b")), "Problem", "string")))
                .containsExactly("components/schemas/Problem is one thing in comment and another in content");
    }

    @Test
    void theSameComponentTwiceIsOne() {
        Map<String, Object> document = merged(
                with(document("content", "/api/v1/a", "get", operation("a")), "Problem", "object"),
                with(document("comment", "/api/v1/b", "get", operation("b")), "Problem", "object"));

        assertThat(Tree.object(Tree.object(document, "components"), "schemas"))
                .containsExactly(Map.entry("Problem", Map.of("type", "object")));
    }

    @Test
    void whatThePlatformSaysOfASecuritySchemeHolds() {
        ServiceDocument content = document("content", "/api/v1/a", "get", operation("a"));
        content.tree().put("components", Map.of("securitySchemes", Map.of("token", Map.of("type", "apiKey"))));

        assertThat(Tree.object(Tree.object(merged(content), "components"), "securitySchemes"))
                .containsEntry("token", Map.of("type", "http", "scheme", "bearer"));
    }

    @Test
    void everyOperationHasAnIdAndASummary() {
        assertThat(reasons(document("content", "/api/v1/posts", "get", Map.of())))
                .containsExactly(
                        "content: GET /api/v1/posts has no operationId", "content: GET /api/v1/posts has no summary");
    }

    @Test
    void whatIsOutsideTheApiIsRefused() {
        assertThat(reasons(document("content", "/q/health", "get", operation("health"))))
                .containsExactly("content: /q/health is outside /api/v1/");
    }

    @Test
    void feedsAndTheSitemapAreBesideTheApi() {
        assertThat(Tree.object(
                        merged(
                                document("content", "/feeds/atom.xml", "get", operation("a")),
                                document("content", "/sitemap.xml", "get", operation("b"))),
                        "paths"))
                .containsOnlyKeys("/feeds/atom.xml", "/sitemap.xml");
    }

    @Test
    void aTagThatNobodyDescribesIsRefused() {
        Map<String, Object> operation = new LinkedHashMap<>(operation("a"));
        operation.put("tags", List.of("riddles"));

        assertThat(reasons(document("content", "/api/v1/a", "get", operation)))
                .containsExactly("no document says what the tag \"riddles\" is about");
    }

    @Test
    void onlyTagsThatAreUsedStandInTheDocument() {
        Map<String, Object> operation = new LinkedHashMap<>(operation("a"));
        operation.put("tags", List.of("posts"));

        assertThat(merged(document("content", "/api/v1/a", "get", operation)))
                .containsEntry("tags", List.of(Map.of("name", "posts", "description", "What readers read.")));
        assertThat(merged(document("content", "/api/v1/a", "get", operation("a"))))
                .containsEntry("tags", List.of());
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefused() {
        Map<String, Object> operation = new LinkedHashMap<>(operation("a"));
        operation.put("responses", Map.of("404", Map.of("$ref", "#/components/responses/Missing")));
        operation.put("security", List.of(Map.of("magic", List.of())));

        assertThat(reasons(document("content", "/api/v1/a", "get", operation)))
                .containsExactly(
                        "the reference #/components/responses/Missing leads nowhere",
                        "the reference #/components/securitySchemes/magic leads nowhere");
    }

    @Test
    void anOlderKindOfDocumentIsRefused() {
        ServiceDocument content = document("content", "/api/v1/a", "get", operation("a"));
        content.tree().put("openapi", "3.0.3");

        assertThat(reasons(content)).containsExactly("content: the document is OpenAPI 3.0.3, not 3.1");
    }

    @Test
    void whatHoldsForAWholePathOrDocumentHoldsForEachOperation() {
        Map<String, Object> shared = Map.of("name", "id", "in", "path", "required", true);
        Map<String, Object> own = Map.of("name", "wish", "in", "query");
        Map<String, Object> operation = new LinkedHashMap<>(operation("a"));
        operation.put("parameters", List.of(own));
        ServiceDocument content = new ServiceDocument(
                "content", tree(Map.of("/api/v1/a/{id}", Map.of("get", operation, "parameters", List.of(shared)))));
        content.tree().put("security", List.of(Map.of("token", List.of())));

        Map<String, Object> merged =
                Tree.object(Tree.object(Tree.object(merged(content), "paths"), "/api/v1/a/{id}"), "get");

        assertThat(merged)
                .containsEntry("parameters", List.of(own, shared))
                .containsEntry("security", List.of(Map.of("token", List.of())));
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(reasons(
                        document("content", "/q/a", "get", operation("a")),
                        document("comment", "/q/b", "get", operation("b"))))
                .hasSize(2);
    }

    private Map<String, Object> merged(ServiceDocument... documents) {
        return switch (merging.merge(List.of(documents))) {
            case MergeResult.Merged merged -> merged.document();
            case MergeResult.Refused refused -> throw new AssertionError(refused.reasons());
        };
    }

    private List<String> reasons(ServiceDocument... documents) {
        return switch (merging.merge(List.of(documents))) {
            case MergeResult.Merged merged -> throw new AssertionError("merged: " + merged.document());
            case MergeResult.Refused refused -> refused.reasons();
        };
    }

    private static Map<String, Object> operation(String id) {
        return Map.of("operationId", id, "summary", "Does " + id);
    }

    private static ServiceDocument document(String service, String path, String method, Map<String, Object> operation) {
        return new ServiceDocument(service, tree(Map.of(path, Map.of(method, operation))));
    }

    private static Map<String, Object> tree(Map<String, Object> paths) {
        return new LinkedHashMap<>(Map.of("openapi", "3.1.0", "paths", paths));
    }

    private static ServiceDocument with(ServiceDocument document, String schema, String type) {
        document.tree().put("components", Map.of("schemas", Map.of(schema, Map.of("type", type))));
        return document;
    }
}
