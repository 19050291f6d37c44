package dev.postbag.content.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingCountsTest {

    private final CommentStates states = new InMemoryCommentStates();
    private final InMemoryCounts counts = new InMemoryCounts();
    private final CountingComments counting = new CountingComments(states);
    private final TellingCounts telling = new TellingCounts(counting, counts, Clock.systemUTC());
    private final ReadingCounts reading = new ReadingCounts(counts, counting);

    @Test
    void aCommentThatGoesAndComesBackBeforeThatIsToldIsCountedAllTheTime() {
        states.keep(List.of(new CommentState("a", "p", true, 1)));
        telling.tell(List.of("p"));

        states.keep(List.of(new CommentState("a", "p", false, 2)));
        long between = reading.of(List.of("p")).get("p");
        states.keep(List.of(new CommentState("a", "p", true, 3)));
        telling.tell(List.of("p"));

        assertThat(between).isEqualTo(1);
        assertThat(reading.of(List.of("p"))).containsEntry("p", 1L);
        assertThat(counts.told()).hasSize(1);
    }

    @Test
    void whatWasNeverToldIsCountedNow() {
        states.keep(List.of(new CommentState("a", "p", true, 1), new CommentState("b", "p", true, 1)));

        assertThat(reading.of(List.of("p", "q"))).containsEntry("p", 2L).containsEntry("q", 0L);
    }
}
