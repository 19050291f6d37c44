package dev.postbag.gateway.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.integrity.Audited.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final Set<String> SERVICES = Set.of("content", "ingest");
    private static final Map<String, Object> MISFIT = Map.of(
            "kind",
            "revision-changed",
            "thing",
            "revision",
            "id",
            "p1/2",
            "expected",
            "a",
            "found",
            "b",
            "secret",
            "x");

    @Test
    void itIsSoundOnlyWhenEveryServiceIs() {
        assertThat(status(sound(), sound())).isEqualTo("sound");
        assertThat(status(sound(), damaged())).isEqualTo("damaged");
        assertThat(status(sound(), state(0, 0, null))).isEqualTo("unknown");
        assertThat(status(sound(), state(3, 2, Map.of("startedAt", "t")))).isEqualTo("checking");
        assertThat(status(damaged(), state(0, 0, null))).isEqualTo("damaged");
    }

    @Test
    void aServiceOutOfReachOrHalfLookedAtIsUnknown() {
        assertThat(Overview.of(SERVICES, Map.of("content", new Answer(200, sound()))))
                .containsEntry("status", "unknown");
        Map<String, Object> partial =
                state(1, 1, Map.of("misfits", Map.of(), "unchecked", List.of("storyBuckets"), "named", List.of()));
        assertThat(status(sound(), partial)).isEqualTo("unknown");
        assertThat(status(sound(), state(1, 1, Map.of("misfits", Map.of(), "failure", "Fault"))))
                .isEqualTo("unknown");
    }

    @Test
    void findingsNameTheirServiceAndShowNothingElseThanWhatIsKnownToBePublic() {
        Map<String, Object> shown = Overview.of(
                SERVICES, Map.of("content", new Answer(200, damaged()), "ingest", new Answer(200, sound())));

        assertThat(shown.get("findings"))
                .isEqualTo(List.of(Map.of(
                        "service", "content",
                        "kind", "revision-changed",
                        "thing", "revision",
                        "id", "p1/2",
                        "expected", "a",
                        "found", "b")));
    }

    @Test
    void howCapturesAreAccountedForIsShown() {
        Map<String, Object> coverage = Map.of("html", Map.of("bytes", 10, "uncovered", 0));
        Map<String, Object> state = state(1, 1, Map.of("misfits", Map.of(), "coverage", coverage));

        assertThat(Overview.of(Set.of("ingest"), Map.of("ingest", new Answer(200, state)))
                        .get("services"))
                .extracting("ingest.coverage")
                .isEqualTo(coverage);
    }

    private static Object status(Map<String, Object> content, Map<String, Object> ingest) {
        return Overview.of(SERVICES, Map.of("content", new Answer(200, content), "ingest", new Answer(200, ingest)))
                .get("status");
    }

    private static Map<String, Object> sound() {
        return state(1, 1, Map.of("misfits", Map.of(), "unchecked", List.of(), "named", List.of()));
    }

    private static Map<String, Object> damaged() {
        return state(
                1,
                1,
                Map.of("misfits", Map.of("revision-changed", 1), "unchecked", List.of(), "named", List.of(MISFIT)));
    }

    private static Map<String, Object> state(long requested, long done, @Nullable Map<String, Object> latest) {
        Map<String, Object> state = new HashMap<>();
        state.put("requested", requested);
        state.put("done", done);
        state.put("latest", latest);
        return state;
    }
}
