package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

    private static final int INDEXES = 200;
    private static final int DOCUMENTS = 1_000;

    @Test
    void indexesMayBeMadeWhileDocumentsAreWritten(@TempDir Path directory) {
        try (EmbeddedServer server = EmbeddedServer.start(directory);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> things = client.getDatabase("any").getCollection("things");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() ->
                    IntStream.range(0, DOCUMENTS).forEach(number -> things.insertOne(new Document("_id", number))));
            IntStream.range(0, INDEXES)
                    .forEach(number -> things.createIndex(
                            Indexes.ascending("field" + number),
                            new IndexOptions().unique(true).sparse(true)));
            writing.join();
            assertThat(things.countDocuments()).isEqualTo(DOCUMENTS);
            assertThat(things.listIndexes()).hasSize(1 + INDEXES);
        }
    }
}
