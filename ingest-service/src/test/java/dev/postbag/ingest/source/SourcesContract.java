package dev.postbag.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.CaptureId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of sources does. */
public abstract class SourcesContract {

    private static final Instant NOW = Arrivals.NOON;
    private static final CaptureId CAPTURE = new CaptureId("a".repeat(64));

    protected abstract Sources sources();

    private static Source source(String id) {
        return Source.added(id, URI.create("https://blog.example/" + id), NOW);
    }

    @Test
    void aSourceIsThereOnceHoweverOftenItIsAdded() {
        Source first = sources().add(source("a"));
        Source again = sources().add(Source.added("a", URI.create("https://blog.example/a"), NOW.plusSeconds(9)));

        assertThat(again).isEqualTo(first);
        assertThat(sources().list(null, 10)).containsExactly(first);
    }

    @Test
    void allOfASourceComesBack() {
        sources().add(source("a"));
        Source claimed = sources().claimDue(NOW, NOW.plusSeconds(60)).orElseThrow();
        Source.Validators validators = new Source.Validators("\"v1\"", "Sat, 23 Aug 2025 10:00:00 GMT");
        Source polled = claimed.with(validators)
                .awaiting(new Source.Awaited(CAPTURE, 2, new Source.Validators(null, null)))
                .polled(new PollOutcome(NOW, "http-503", "It said so.", CAPTURE), 3, NOW.plusSeconds(900));

        sources().save(claimed, polled);

        assertThat(sources().find("a")).contains(polled);
    }

    @Test
    void oneThatIsDueIsTakenByOneOnly() {
        sources().add(source("a"));

        assertThat(sources().claimDue(NOW, NOW.plusSeconds(60))).isPresent();
        assertThat(sources().claimDue(NOW, NOW.plusSeconds(60))).isEmpty();
        assertThat(sources().claimDue(NOW.plusSeconds(60), NOW.plusSeconds(120)))
                .as("after its taker died")
                .isPresent();
    }

    @Test
    void oneThatIsNotDueIsLeftAlone() {
        sources().add(source("a"));

        assertThat(sources().claimDue(NOW.minus(Duration.ofMillis(1)), NOW)).isEmpty();
    }

    @Test
    void whatALateTakerSaysIsPassedOver() {
        sources().add(source("a"));
        Source late = sources().claimDue(NOW, NOW.plusSeconds(60)).orElseThrow();
        Source next =
                sources().claimDue(NOW.plusSeconds(60), NOW.plusSeconds(120)).orElseThrow();
        Source done = next.polled(new PollOutcome(NOW, "taken-in", null, CAPTURE), 0, NOW.plusSeconds(999));
        sources().save(next, done);

        sources().save(late, late.polled(new PollOutcome(NOW, "not-modified", null, null), 0, NOW.plusSeconds(500)));

        assertThat(sources().find("a")).contains(done);
    }

    @Test
    void oneThatIsRemovedStaysAway() {
        sources().add(source("a"));
        Source claimed = sources().claimDue(NOW, NOW.plusSeconds(60)).orElseThrow();

        assertThat(sources().remove("a")).isTrue();
        sources().save(claimed, claimed);

        assertThat(sources().find("a")).isEmpty();
        assertThat(sources().remove("a")).isFalse();
    }

    @Test
    void theListGoesOnAfterAnId() {
        for (String id : new String[] {"c", "a", "b"}) {
            sources().add(source(id));
        }

        assertThat(sources().list(null, 2)).extracting(Source::id).containsExactly("a", "b");
        assertThat(sources().list("b", 2)).extracting(Source::id).containsExactly("c");
    }
}
