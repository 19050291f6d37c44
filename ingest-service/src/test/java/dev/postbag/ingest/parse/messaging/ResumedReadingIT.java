package dev.postbag.ingest.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.postbag.contracts.post.StoryResolved.Outcome;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the worker finds when another died in the middle of a capture. */
@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class ResumedReadingIT {

    private static final int STORIES = 120;
    private static final int KEPT_BEFORE = 55;
    private static final int RESOLVED_BEFORE = 10;

    @Inject
    MongoClient mongo;

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aReadingOfADeadWorkerIsDoneToItsEndAndNoResolvedStoryIsToldTwice() {
        String id = IngestDesk.takeIn(IngestDesk.page("Resumed", STORIES));
        try (ContentInTest content = new ContentInTest(kafka, encoder, publisher)) {
            List<StoryParsed> first = content.stories(id, 1, STORIES);
            first.subList(0, RESOLVED_BEFORE).forEach(story -> content.say(story, Outcome.CREATED));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> IngestDesk.capture(id).getInt("report.created") == RESOLVED_BEFORE);

            asIfTheWorkerHadDiedHalfway(id);

            JsonPath running = IngestDesk.captureWhen(id, "resolving");
            assertThat(running.getInt("report.found")).isEqualTo(STORIES);
            List<StoryParsed> again = content.stories(id, 1, STORIES - RESOLVED_BEFORE);
            assertThat(again).isEqualTo(first.subList(RESOLVED_BEFORE, STORIES));
            again.forEach(story -> content.say(story, Outcome.CREATED));
        }

        JsonPath done = IngestDesk.captureWhen(id, "done");
        assertThat(done.getInt("report.found")).isEqualTo(STORIES);
        assertThat(done.getInt("report.created")).isEqualTo(STORIES);
        assertThat(stories().countDocuments(Filters.eq("capture", id))).isEqualTo(STORIES);
    }

    private void asIfTheWorkerHadDiedHalfway(String id) {
        stories().deleteMany(Filters.and(Filters.eq("capture", id), Filters.gt("ordinal", KEPT_BEFORE)));
        mongo.getDatabase(database)
                .getCollection("captures")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("readings.0.state", "reading"),
                                Updates.set("readings.0.holder", "dead"),
                                Updates.set("readings.0.freeFrom", new Date(0))));
    }

    private MongoCollection<Document> stories() {
        return mongo.getDatabase(database).getCollection("stories");
    }
}
