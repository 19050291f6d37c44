package dev.postbag.ingest.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.contracts.block.Paragraph;
import dev.postbag.contracts.post.StoryResolved.Outcome;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.SharedFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class PostConsumerIT {

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ContentInTest content;

    @BeforeEach
    void open() {
        content = new ContentInTest(kafka, encoder, publisher);
    }

    @AfterEach
    void close() {
        content.close();
    }

    @Test
    void aCaptureGoesInAndItsReportSaysWhatBecameOfEachStory() {
        String page = IngestDesk.page("Reported", 4);
        String id = IngestDesk.takeIn(page);

        List<StoryParsed> stories = content.stories(id, 1, 4);
        assertThat(stories).extracting(StoryParsed::ordinal).containsExactly(1, 2, 3, 4);
        assertThat(stories).extracting(StoryParsed::dayPosition).containsExactly(4, 3, 2, 1);
        assertThat(stories.getFirst()).satisfies(story -> {
            assertThat(story.story()).isEqualTo(id + "-1-1");
            assertThat(story.title()).isEqualTo("Reported 1");
            assertThat(story.publishedOn()).isEqualTo("2025-08-23");
            assertThat(story.storyKey()).isEqualTo("2025-08-23|reported 1");
            assertThat(story.span().capture()).isEqualTo(id);
            assertThat(story.blocks()).singleElement().isInstanceOf(Paragraph.class);
            assertThat(wordsAt(page, story)).isEqualTo("These are the words of number 1 of Reported.");
        });
        JsonPath running = IngestDesk.captureWhen(id, "resolving");
        assertThat(running.getInt("report.found")).isEqualTo(4);
        assertThat(running.getInt("report.unresolved")).isEqualTo(4);
        assertThat(running.getInt("progress.bytesRead")).isEqualTo(page.length());

        Outcome[] outcomes = {Outcome.CREATED, Outcome.REVISED, Outcome.UNCHANGED, Outcome.REJECTED};
        for (int i = 0; i < outcomes.length; i++) {
            content.say(stories.get(i), outcomes[i]);
        }

        JsonPath done = IngestDesk.captureWhen(id, "done");
        assertReport(done, 1, 4, 1, 1, 1, 1);
        assertThat(done.getInt("report.rejections[0].ordinal")).isEqualTo(4);
        assertThat(done.getString("report.rejections[0].title")).isEqualTo("Reported 4");
        assertThat(done.getString("report.rejections[0].reason")).isEqualTo("too-many-blocks");
    }

    @Test
    void takingTheSameCaptureInAgainIsAnotherReadingAndTheFirstReportStays() {
        String page = IngestDesk.page("Again", 2);
        String id = IngestDesk.takeIn(page);
        content.stories(id, 1, 2).forEach(story -> content.say(story, Outcome.CREATED));
        IngestDesk.captureWhen(id, "done");

        assertThat(IngestDesk.takeIn(page)).isEqualTo(id);
        content.stories(id, 2, 2).forEach(story -> content.say(story, Outcome.UNCHANGED));

        JsonPath done = IngestDesk.captureWhen(id, "done");
        assertReport(done, 2, 2, 0, 0, 2, 0);
        assertThat(done.getList("readings.report.reading")).containsExactly(1, 2);
        assertThat(done.getList("readings.report.created")).containsExactly(2, 0);
        assertThat(done.getList("readings.report.unchanged")).containsExactly(0, 2);
    }

    @Test
    void whatIsSaidTwiceOrLateChangesNothing() {
        String id = IngestDesk.takeIn(IngestDesk.page("Twice", 2));
        List<StoryParsed> stories = content.stories(id, 1, 2);
        content.say(stories.getFirst(), Outcome.CREATED);
        content.say(stories.getFirst(), Outcome.UNCHANGED);
        content.say(stories.getLast(), Outcome.CREATED);
        IngestDesk.captureWhen(id, "done");
        content.say(stories.getLast(), Outcome.REVISED);

        // Events of one post are heard in order: when those of a later capture were heard, these were.
        String behind = IngestDesk.takeIn(IngestDesk.page("Twice", 2) + "\n");
        content.stories(behind, 1, 2).forEach(story -> content.say(story, Outcome.UNCHANGED));
        IngestDesk.captureWhen(behind, "done");

        assertReport(IngestDesk.capture(id), 1, 2, 2, 0, 0, 0);
        assertThat(IngestDesk.capture(id).getString("state")).isEqualTo("done");
    }

    @Test
    void storiesTheReaderCannotTellAreRejectedAndTheReportAddsUp() {
        String id = IngestDesk.takeIn("Words before any day.\n\n" + IngestDesk.page("Beside the undated", 1));
        content.stories(id, 1, 1).forEach(story -> content.say(story, Outcome.CREATED));

        JsonPath done = IngestDesk.captureWhen(id, "done");

        assertReport(done, 1, 2, 1, 0, 0, 1);
        assertThat(done.getString("report.rejections[0].reason")).isEqualTo("undated");
    }

    @Test
    void aWholePageOfARealBlogGivesItsPosts() throws IOException {
        byte[] page = Files.readAllBytes(SharedFiles.orSkip("captures/000_876ad7ee9ab1f0f5.txt"));
        String id = IngestDesk.takeIn(new String(page, StandardCharsets.UTF_8));

        List<StoryParsed> stories = content.stories(id, 1, 9);
        stories.forEach(story -> content.say(story, Outcome.CREATED));

        assertThat(stories).extracting(StoryParsed::publishedOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertReport(IngestDesk.captureWhen(id, "done"), 1, 9, 9, 0, 0, 0);
    }

    private static String wordsAt(String page, StoryParsed story) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        int start = (int) story.blocks().getFirst().span().start();
        int end = (int) story.blocks().getFirst().span().end();
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static void assertReport(
            JsonPath capture, int reading, int found, int created, int revised, int unchanged, int rejected) {
        assertThat(List.of(
                        capture.getInt("report.reading"),
                        capture.getInt("report.found"),
                        capture.getInt("report.created"),
                        capture.getInt("report.revised"),
                        capture.getInt("report.unchanged"),
                        capture.getInt("report.rejected"),
                        capture.getInt("report.unresolved")))
                .containsExactly(reading, found, created, revised, unchanged, rejected, 0);
    }
}
