package dev.postbag.gateway.newsstand.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonOmissionTest {

    private final JsonOmission omission = new JsonOmission();

    @Test
    void itemsAreLeftOutByTheirIdsAndNobodyIsToldThatTheyHadThisAnswer() {
        Print list =
                print("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\",\"inReplyTo\":\"a\"},{\"id\":\"c\"}],\"next\":null}");
        Print rest = omission.without(Set.of("a", "c", "d"), list).orElseThrow();
        assertThat(rest.plain()).hasToString("{\"items\":[{\"id\":\"b\",\"inReplyTo\":\"a\"}],\"next\":null}");
        assertThat(rest.tag()).isNull();
        assertThat(rest.headers()).containsOnlyKeys("content-type");
    }

    @Test
    void anAnswerWithNothingToLeaveOutStaysTheSame() {
        Print list = print("{\"items\":[{\"id\":\"a\"}]}");
        assertThat(omission.without(Set.of("d"), list)).containsSame(list);
    }

    @Test
    void whatIsNoListIsNotGivenAtAll() {
        assertThat(omission.without(Set.of("a"), print("{\"id\":\"a\"}"))).isEmpty();
        assertThat(omission.without(Set.of("a"), print("<feed/>"))).isEqualTo(Optional.empty());
    }

    private static Print print(String body) {
        return new Print(
                "/api/v1/posts",
                200,
                Map.of("content-type", List.of("application/json"), "etag", List.of("W/\"1\"")),
                "W/\"1\"",
                Buffer.buffer(body),
                Map.of(),
                Set.of(),
                Set.of("application/json"));
    }
}
