package dev.postbag.gateway.home.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.gateway.route.Inquired;
import dev.postbag.gateway.route.Operation;
import dev.postbag.gateway.route.PathTemplate;
import dev.postbag.gateway.route.Routes;
import dev.postbag.kit.json.Json;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class JsonFirstScreenTest {

    private static final String POSTS = "/api/v1/posts?limit=20";
    private static final String PAGES = "/api/v1/posts?kind=page&limit=10";
    private static final String QUOTED = "/api/v1/sources-quoted?limit=10";

    private final Map<String, Inquired<Buffer>> answers = new HashMap<>(Map.of(
            POSTS, answer(200, "{\"items\":[{\"id\":\"p1\"}],\"nextCursor\":\"c\"}"),
            PAGES, answer(200, "{\"items\":[]}"),
            QUOTED, answer(200, "{\"items\":[{\"id\":\"s1\"}]}")));
    private final Routes routes = Routes.of(List.of(get("/api/v1/posts"), get("/api/v1/sources-quoted")));
    private final JsonFirstScreen screen = new JsonFirstScreen(
            routes, (operation, target, address) -> CompletableFuture.completedStage(answers.get(target)));

    @Test
    void allPartsAreThereEachAsItsListBegins() throws Exception {
        Inquired.Answer<Buffer> whole = composed();

        JsonNode body = body(whole);
        assertThat(body.at("/posts/0/id").asText()).isEqualTo("p1");
        assertThat(body.at("/pages").isArray()).isTrue();
        assertThat(body.at("/sourcesQuoted/0/id").asText()).isEqualTo("s1");
        assertThat(body.at("/warnings")).isEmpty();
        assertThat(body.at("/links/posts").asText()).isEqualTo("/api/v1/posts");
        assertThat(body.has("nextCursor")).isFalse();
        assertThat(whole.headers()).containsKey("etag");
        assertThat(composed().headers()).isEqualTo(whole.headers());
    }

    @Test
    void aPartThatFailsIsLeftOutWithAWarningAndTheAnswerIsNotKept() throws Exception {
        for (Inquired<Buffer> failure : List.<Inquired<Buffer>>of(
                new Inquired.Unanswered<>(504, "It did not answer in time."),
                answer(500, "{\"code\":\"internal\"}"),
                answer(200, "no JSON"),
                answer(200, "{\"items\":7}"))) {
            answers.put(QUOTED, failure);
            Inquired.Answer<Buffer> part = composed();

            assertThat(part.status()).isEqualTo(200);
            assertThat(body(part).has("sourcesQuoted")).isFalse();
            assertThat(body(part).at("/warnings/0/part").asText()).isEqualTo("sourcesQuoted");
            assertThat(body(part).at("/posts/0/id").asText()).isEqualTo("p1");
            assertThat(part.headers()).doesNotContainKey("etag").containsEntry("cache-control", List.of("no-store"));
        }
    }

    @Test
    void withoutAnyPartThereIsNoScreen() throws Exception {
        answers.replaceAll((target, answer) -> new Inquired.Unanswered<>(503, "It cannot be reached."));

        assertThat(screen.compose().toCompletableFuture().get())
                .isInstanceOfSatisfying(
                        Inquired.Unanswered.class,
                        none -> assertThat(none.status()).isEqualTo(503));
    }

    private Inquired.Answer<Buffer> composed() throws Exception {
        return (Inquired.Answer<Buffer>) screen.compose().toCompletableFuture().get();
    }

    private static JsonNode body(Inquired.Answer<Buffer> answer) throws Exception {
        return Json.mapper().readTree(answer.body().getBytes());
    }

    private static Inquired<Buffer> answer(int status, String body) {
        return new Inquired.Answer<>(status, Map.of(), Buffer.buffer(body));
    }

    private static Operation get(String path) {
        return new Operation("content", "GET", PathTemplate.of(path), false, Set.of(), Set.of());
    }
}
