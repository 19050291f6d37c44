package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @Test
    void aPlainPathIsReadInSegments() {
        assertThat(RequestPath.read("/api/v1/posts?cursor=a/b&limit=2"))
                .hasValueSatisfying(path -> assertThat(path.segments()).containsExactly("api", "v1", "posts"));
    }

    @Test
    void encodedTextIsDecodedOnce() {
        assertThat(RequestPath.read("/api/v1/topics/caf%C3%A9%20life"))
                .hasValueSatisfying(path -> assertThat(path.segments()).endsWith("café life"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1/posts",
                "http://elsewhere.example/api/v1/posts",
                "/api/v1/../q/metrics",
                "/api/v1/posts/..",
                "/api/v1/./posts",
                "/api/v1/%2e%2e/q/metrics",
                "/api/v1/.%2E/q/metrics",
                "/api/v1/%2e/posts",
                "/api/v1/posts%2Fa",
                "/api/v1/posts%2fa",
                "/api/v1/posts%5Ca",
                "/api/v1/posts\\a",
                "/api/v1/%252e%252e/q",
                "/api/v1/posts%25",
                "/api/v1/posts;v=1",
                "/api/v1/posts%3Bv=1",
                "/api/v1/posts/%00",
                "/api/v1/posts/%0d%0aX:y",
                "/api/v1/posts/%7f",
                "/api/v1/posts/%zz",
                "/api/v1/posts/%4",
                "/api/v1/posts/%",
                "/api/v1/posts/%-1",
                "/api/v1/posts/%C3",
                "/api/v1/posts/%C0%AE%C0%AE",
                "/api/v1/posts/é",
                "/api/v1/posts/a b",
                "/api/v1/posts/<a>",
                "/api/v1/posts#a",
                "/api/v1/posts?a#b",
                "/api/v1/posts?a b"
            })
    void whatCouldBeReadInTwoWaysIsNoPath(String target) {
        assertThat(RequestPath.read(target)).isEmpty();
    }
}
