package dev.postbag.ingest.correction.messaging;

import static dev.postbag.ingest.IngestDesk.CAPTURES;
import static dev.postbag.ingest.IngestDesk.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postbag.contracts.post.StoryResolved.Outcome;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.BlockKind;
import dev.postbag.ingest.correction.Change;
import dev.postbag.ingest.correction.CorrectReading;
import dev.postbag.ingest.correction.CorrectingReadings;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.CorrectionResult;
import dev.postbag.ingest.correction.Corrections;
import dev.postbag.ingest.parse.messaging.ContentInTest;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.retelling.Retellable;
import dev.postbag.kit.retelling.Retellable.Retold;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is heard of corrections when Kafka has lost the stories that they changed. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class RetoldCorrectionsIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @Inject
    CorrectingReadings correcting;

    @Inject
    Corrections corrections;

    @Inject
    @Any
    Instance<Retellable<?>> all;

    @Inject
    Retellable<CaptureId> retold;

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
    void allThatCanBeToldAgainIsFound() {
        assertThat(all.stream().map(Retellable::name)).containsExactlyInAnyOrder("corrections", "readings");
    }

    @Test
    void whatNobodyHasAnsweredYetIsMadeOutAgainAsItWasTold() {
        String id = settled("Told again", 2);
        correct(id, new Change.Join("s1"), seen(id, "s1"));
        StoryParsed joined = content.stories(id, 1, 1).getFirst();

        assertThat(storiesOf(id)).containsExactly(joined);
        assertThat(joined.correction().joins()).hasSize(1);

        content.say(joined, Outcome.REVISED);
        await().atMost(LONGEST).until(() -> isSettled(id));
        assertThat(storiesOf(id)).isEmpty();

        correct(id, new Change.TakeBack(1), "c1");
        List<StoryParsed> apart = content.stories(id, 1, 2);
        assertThat(storiesOf(id)).containsExactlyElementsOf(apart);
        assertThat(apart).extracting(StoryParsed::story).containsExactly(id + "-c2-1", id + "-c2-2");

        content.say(apart.getFirst(), Outcome.REVISED);
        await().atMost(LONGEST)
                .until(() -> corrections.of(new CaptureId(id)).getLast().stories().stream()
                        .anyMatch(story -> story.outcome() != null));
        assertThat(storiesOf(id)).containsExactlyElementsOf(apart);
    }

    @Test
    void everyCaptureWithOneComesOnceFromAnyPlaceOn() {
        Set<String> waiting = Set.of(corrected("Waiting one"), corrected("Waiting two"), corrected("Third"));

        List<String> places = retold.after("").map(Retold::place).toList();

        assertThat(places).doesNotHaveDuplicates().containsAll(waiting);
        for (int place = 0; place < places.size(); place++) {
            assertThat(retold.after(places.get(place)).map(Retold::place))
                    .containsExactlyElementsOf(places.subList(place + 1, places.size()));
        }
    }

    private String corrected(String name) {
        String id = settled(name, 1);
        correct(id, new Change.SetType("s1.b1", BlockKind.HEADING), seen(id, "s1"));
        return id;
    }

    private String settled(String name, int stories) {
        String id = IngestDesk.takeIn(IngestDesk.page(name, stories));
        content.stories(id, 1, stories).forEach(story -> content.say(story, Outcome.CREATED));
        IngestDesk.captureWhen(id, "done");
        return id;
    }

    private void correct(String capture, Change change, String seen) {
        assertThat(correcting.correct(new CorrectReading(new CaptureId(capture), change, seen, "editor", TRACE)))
                .isInstanceOf(CorrectionResult.Made.class);
    }

    private static String seen(String capture, String story) {
        return editor().get(CAPTURES + "/" + capture + "/stories/" + story)
                .header("ETag")
                .replace("\"", "");
    }

    private boolean isSettled(String capture) {
        return corrections.of(new CaptureId(capture)).stream().allMatch(Correction::isSettled);
    }

    private List<StoryParsed> storiesOf(String capture) {
        return retold.after("")
                .flatMap(some -> some.events().stream())
                .map(RetoldCorrectionsIT::read)
                .filter(story -> story.capture().equals(capture))
                .toList();
    }

    private static StoryParsed read(OutboxEvent event) {
        try {
            return Json.mapper().readValue(event.data(), StoryParsed.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
