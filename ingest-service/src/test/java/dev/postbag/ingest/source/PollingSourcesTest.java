package dev.postbag.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Besides;
import dev.postbag.ingest.capture.CaptureLimits;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.capture.ReadingFailure;
import dev.postbag.ingest.capture.Readings;
import dev.postbag.ingest.capture.TakingInCaptures;
import dev.postbag.ingest.capture.Tally;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollingSourcesTest {

    private static final URI URL = URI.create("https://blog.example/feed");
    private static final Source.Validators V1 = new Source.Validators("\"v1\"", null);
    private static final PollTerms TERMS =
            new PollTerms(Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofMinutes(1));

    private Instant now = Arrivals.NOON;
    private final Clock clock = new MovingClock();
    private final InMemorySources sources = new InMemorySources();
    private final InMemoryCaptures captures = new InMemoryCaptures();
    private final List<Source.Validators> sent = new ArrayList<>();
    private FeedFetch.Fetched answer = new FeedFetch.NotModified();
    private final PollingSources polling = new PollingSources(
            sources,
            (url, validators) -> {
                sent.add(validators);
                return answer;
            },
            new TakingInCaptures(captures, new CaptureLimits(1_000_000, 1_000_000), () -> {}, clock),
            captures,
            TERMS,
            clock,
            () -> 0);
    private final Source source = new FollowingSources(sources, clock).follow(URL);

    @Test
    void whatIsNewIsTakenInAndSaysWhereItCameFrom() {
        answer = feed("<rss>one</rss>");

        Source polled = poll();

        assertThat(polled.last().code()).isEqualTo("taken-in");
        assertThat(captures.find(polled.last().capture())
                        .orElseThrow()
                        .declaration()
                        .source())
                .isEqualTo(URL.toString());
        assertThat(polled.nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        assertThat(polling.pollNext()).isEmpty();
    }

    @Test
    void validatorsAreSentOnlyOnceTheirBytesWereReadWell() {
        answer = feed("<rss>one</rss>");
        poll();
        answer = new FeedFetch.NotModified();
        pass();
        poll();
        readWell();
        pass();
        poll();

        assertThat(sent).containsExactly(null, null, V1);
    }

    @Test
    void validatorsOfBytesThatCouldNotBeReadAreThrownAway() {
        answer = feed("<rss>one</rss>");
        poll();
        captures.failed(claim(), new ReadingFailure("not-a-feed", "It is none."));
        pass();
        poll();

        assertThat(sent).containsExactly(null, null);
        assertThat(sources.find(source.id()).orElseThrow().awaited()).isNotNull();
    }

    @Test
    void theSameBytesAgainAreNotReadAgain() {
        answer = feed("<rss>one</rss>");
        Source first = poll();
        readWell();
        pass();

        Source again = poll();

        assertThat(again.last().code()).isEqualTo("unchanged");
        assertThat(captures.find(first.last().capture()).orElseThrow().readings())
                .hasSize(1);
    }

    @Test
    void failuresMakeThePauseLongerAndASuccessEndsThem() {
        answer = new FeedFetch.Failed("http-500", "It broke.", null);
        poll();
        pass();
        Source twice = poll();
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(twice.nextPollAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        pass();
        pass();
        answer = new FeedFetch.NotModified();

        assertThat(poll().failures()).isZero();
    }

    @Test
    void aServerThatAsksForMoreTimeGetsIt() {
        answer = new FeedFetch.Failed("http-429", "Too often.", Duration.ofHours(5));
        assertThat(poll().nextPollAt()).isEqualTo(now.plus(Duration.ofHours(5)));
    }

    @Test
    void aServerThatAsksForLessThanTheFloorDoesNot() {
        answer = new FeedFetch.Failed("http-503", "Soon.", Duration.ofSeconds(5));
        assertThat(poll().nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(30)));
    }

    @Test
    void bytesThatCannotBeTakenInAreAFailure() {
        answer = feed("");
        assertThat(poll().last().code()).isEqualTo("refused");
    }

    private Source poll() {
        return polling.pollNext().orElseThrow();
    }

    private void pass() {
        now = now.plus(Duration.ofMinutes(34));
    }

    private Assignment claim() {
        return captures.claim("reader", now, now.plusSeconds(60)).orElseThrow();
    }

    private void readWell() {
        Assignment assignment = claim();
        captures.parsed(assignment, Besides.NOTHING);
        captures.done(
                new Readings.Ref(assignment.capture(), assignment.reading()), Tally.NOTHING, CommentTally.NOTHING);
    }

    private static FeedFetch.Bytes feed(String body) {
        return new FeedFetch.Bytes(body.getBytes(StandardCharsets.UTF_8), "application/rss+xml", URL, V1);
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
