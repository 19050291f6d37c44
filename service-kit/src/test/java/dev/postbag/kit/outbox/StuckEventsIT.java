package dev.postbag.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.testkit.MongoForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StuckEventsIT {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void onlyWhatWaitsForLongIsNamed() {
        keep("late", NOON.minusSeconds(2_000));
        keep("young", NOON.minusSeconds(10));
        MONGO.database()
                .getCollection("things")
                .insertOne(new Document("_id", "published").append("outbox", List.of()));
        List<String> named = new ArrayList<>();

        new StuckEvents(MONGO.database(), List.of("things", "others"))
                .since(NOON.minusSeconds(900), (document, since) -> named.add(document + " " + since));

        assertThat(named).containsExactly("things/late " + NOON.minusSeconds(2_000));
    }

    private static void keep(String id, Instant since) {
        OutboxEvent event = new OutboxEvent("e-" + id, "type", "topic", "key", since, "{}", null);
        MONGO.database().getCollection("things").insertOne(Outbox.into(new Document("_id", id), List.of(event)));
    }
}
