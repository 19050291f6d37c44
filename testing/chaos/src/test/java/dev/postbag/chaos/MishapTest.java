package dev.postbag.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.chaos.Mishap.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MishapTest {

    private static final Mishap BROKER_GONE = mishap(Kind.BROKER_KILLED, Set.of(Mishap.NEWS));
    private static final Mishap COMMENT_CUT_OFF = mishap(Kind.NETWORK_CUT, Set.of("comment"));

    @Test
    void withoutNewsTheAnswersOfAServiceThatCannotBeAskedAreHidden() {
        assertThat(Mishap.hideTogether(List.of(BROKER_GONE, COMMENT_CUT_OFF))).containsExactly("comment");
        assertThat(Mishap.hideTogether(List.of(COMMENT_CUT_OFF, BROKER_GONE))).containsExactly("comment");
    }

    @Test
    void eachAloneHidesNothing() {
        assertThat(Mishap.hideTogether(List.of(BROKER_GONE))).isEmpty();
        assertThat(Mishap.hideTogether(List.of(COMMENT_CUT_OFF))).isEmpty();
        assertThat(Mishap.hideTogether(List.of(COMMENT_CUT_OFF, COMMENT_CUT_OFF)))
                .isEmpty();
        assertThat(Mishap.hideTogether(List.of(BROKER_GONE, BROKER_GONE))).isEmpty();
    }

    private static Mishap mishap(Kind kind, Set<String> takes) {
        return new Mishap(kind, "", takes, Duration.ofSeconds(1), () -> {}, () -> {});
    }
}
