package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpsertsIT {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.chosen();

    @Test
    void eachUpdateIsMadeOnceWhoeverMakesTheSameDocumentsAtOnce() throws Exception {
        MongoCollection<Document> documents = mongo.database().getCollection("upserted");
        Map<String, Bson> updates = new HashMap<>();
        for (int id = 0; id < 50; id++) {
            updates.put("id-" + id, Updates.inc("count", 1));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                running.add(threads.submit(() -> Upserts.write(documents, updates)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        Upserts.write(documents, Map.of());

        assertThat(documents.find())
                .hasSize(50)
                .allSatisfy(document -> assertThat(document.getInteger("count")).isEqualTo(8));
    }
}
