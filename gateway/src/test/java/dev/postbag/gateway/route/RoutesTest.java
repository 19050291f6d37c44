package dev.postbag.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.guard.RequestPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = Routes.of(List.of(
            operation("content", "GET", "/api/v1/posts"),
            operation("content", "POST", "/api/v1/posts"),
            operation("content", "GET", "/api/v1/posts/{id}"),
            operation("content", "GET", "/api/v1/posts/latest"),
            operation("content", "GET", "/api/v1/{kind}/{id}/parts"),
            operation("comment", "GET", "/api/v1/posts/{id}/parts"),
            operation("comment", "DELETE", "/api/v1/comments/{id}")));

    @Test
    void anOperationIsFoundByMethodAndPath() {
        assertThat(found("GET", "/api/v1/posts")).isEqualTo(operation("content", "GET", "/api/v1/posts"));
        assertThat(found("POST", "/api/v1/posts").method()).isEqualTo("POST");
        assertThat(found("DELETE", "/api/v1/comments/a%20b").service()).isEqualTo("comment");
    }

    @Test
    void aPathThatIsWrittenOutGoesBeforeOneWithAParameter() {
        assertThat(found("GET", "/api/v1/posts/latest").path().template()).isEqualTo("/api/v1/posts/latest");
        assertThat(found("GET", "/api/v1/posts/1").path().template()).isEqualTo("/api/v1/posts/{id}");
        assertThat(found("GET", "/api/v1/posts/1/parts").service()).isEqualTo("comment");
        assertThat(found("GET", "/api/v1/pages/1/parts").service()).isEqualTo("content");
    }

    @Test
    void headGoesWhereGetGoes() {
        assertThat(found("HEAD", "/api/v1/posts").method()).isEqualTo("GET");
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        assertThat(find("PATCH", "/api/v1/posts"))
                .isEqualTo(new Routes.OtherMethods(
                        PathTemplate.of("/api/v1/posts"), Set.of("GET", "HEAD", "OPTIONS", "POST")));
        assertThat(find("HEAD", "/api/v1/comments/1"))
                .isEqualTo(
                        new Routes.OtherMethods(PathTemplate.of("/api/v1/comments/{id}"), Set.of("DELETE", "OPTIONS")));
    }

    @Test
    void whatIsNotInTheDocumentIsNowhere() {
        for (String path : List.of(
                "/",
                "/api/v1",
                "/api/v1/",
                "/api/v1/posts/",
                "/api/v1//posts",
                "/api/v1/Posts",
                "/api/v2/posts",
                "/api/v1/posts/1/2",
                "/q/health")) {
            assertThat(find("GET", path)).as(path).isEqualTo(new Routes.NoSuchRoute());
        }
    }

    @Test
    void theServicesThatAnswerSomethingAreKnown() {
        assertThat(routes.services()).containsExactly("comment", "content");
    }

    private Operation found(String method, String path) {
        return ((Routes.Found) find(method, path)).operation();
    }

    private Routes.Lookup find(String method, String path) {
        return routes.find(method, RequestPath.read(path).orElseThrow());
    }

    private static Operation operation(String service, String method, String path) {
        return new Operation(service, method, PathTemplate.of(path), false, Set.of(), Set.of());
    }
}
