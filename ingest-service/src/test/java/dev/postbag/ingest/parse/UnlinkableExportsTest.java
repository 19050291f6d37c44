package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrival;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.export.format.BloggerReader;
import dev.postbag.ingest.export.format.CommentLinesReader;
import dev.postbag.ingest.export.format.DisqusReader;
import dev.postbag.ingest.export.format.FakeMarkup;
import dev.postbag.ingest.export.format.WxrReader;
import dev.postbag.ingest.parse.messaging.CommentEvents;
import dev.postbag.ingest.parse.messaging.StoryEvents;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.outbox.OutboxSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I7 of exports: what is passed on of them holds nothing that could unmask who wrote it. */
class UnlinkableExportsTest {

    private static final Clock CLOCK = Clock.fixed(Arrivals.NOON, ZoneOffset.UTC);
    private static final BlogZone LONDON = new BlogZone(ZoneId.of("Europe/London"));

    private final InMemoryCaptures captures = new InMemoryCaptures();
    private final InMemoryStories stories = new InMemoryStories();
    private final InMemoryComments comments = new InMemoryComments();

    @ParameterizedTest
    @CsvSource({
        "wxr.xml,WXR,2,3",
        "blogger.xml,BLOGGER,3,3",
        "takeout.atom,BLOGGER,2,2",
        "disqus.xml,DISQUS,0,4",
        "comments.jsonl,COMMENT_LINES,0,2"
    })
    void noMailAddressAgentOrLoginOfASampleIsInAnEvent(String name, CaptureFormat format, int posts, int answers)
            throws IOException {
        String sample = Files.readString(root().resolve("samples/harbour-lantern." + name));
        read(sample, format);

        String events = events();

        assertThat(stories.announced).hasSizeGreaterThanOrEqualTo(posts);
        assertThat(comments.announced).hasSize(answers);
        for (String secret : List.of(
                "@",
                "203.0.113.",
                "Mozilla",
                "rv:12",
                "lampkeeper7",
                "oona_of_the_quay",
                "wendel.example",
                "/profile/")) {
            assertThat(events).doesNotContain(secret);
        }
    }

    private void read(String sample, CaptureFormat format) {
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        captures.takeIn(new Arrival(
                Arrivals.idOf(bytes),
                bytes.length,
                new Declaration("text/xml", format, StandardCharsets.UTF_8, null, null, null),
                Arrivals.NOON,
                () -> new ByteArrayInputStream(bytes)));
        FakeMarkup markup = new FakeMarkup();
        ReadResult result = new ReadingCaptures(
                        captures,
                        captures,
                        new CaptureReaders(List.of(
                                new WxrReader(markup, LONDON),
                                new BloggerReader(markup, LONDON),
                                new DisqusReader(markup),
                                new CommentLinesReader())),
                        stories,
                        comments,
                        new ClosingReadings(captures, stories, comments),
                        new ReadingTerms(Duration.ofSeconds(30), 3),
                        CLOCK)
                .readNext(() -> false);
        assertThat(result).isInstanceOf(ReadResult.Done.class);
    }

    private String events() {
        EventEncoder encoder = new EventEncoder(Json.mapper(), CLOCK, new Settings());
        return Stream.concat(
                        stories.announced.stream().flatMap(story -> new StoryEvents(encoder).announce(story).stream()),
                        comments.announced.stream()
                                .flatMap(comment -> new CommentEvents(encoder).announce(comment).stream()))
                .map(OutboxEvent::data)
                .collect(Collectors.joining("\n"));
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }

    private record Settings() implements OutboxSettings {
        @Override
        public Optional<List<String>> collections() {
            return Optional.empty();
        }

        @Override
        public Duration sweepEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration deliveryTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int batch() {
            return 100;
        }

        @Override
        public int maxEventBytes() {
            return 1 << 20;
        }
    }
}
