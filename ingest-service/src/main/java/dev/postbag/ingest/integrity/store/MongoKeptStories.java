package dev.postbag.ingest.integrity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.ingest.integrity.KeptStories;
import dev.postbag.ingest.integrity.KeptStory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stories out of MongoDB, without the events that wait there. */
@ApplicationScoped
public class MongoKeptStories implements KeptStories {

    private static final int BATCH = 500;
    private static final String OUTCOME = "outcome";

    private final MongoCollection<Document> stories;
    private final MongoCollection<Document> corrections;

    @Inject
    MongoKeptStories(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoKeptStories(MongoDatabase database) {
        this.stories = database.getCollection("stories");
        this.corrections = database.getCollection("corrections");
    }

    @Override
    public void visit(String capture, int reading, Consumer<KeptStory> visitor) {
        for (Document story : stories.find(and(eq("capture", capture), eq("reading", reading)))
                .projection(Projections.include("reading", "ordinal", "span", "title", "key", OUTCOME))
                .sort(Sorts.ascending("ordinal"))
                .batchSize(BATCH)) {
            visitor.accept(read(story));
        }
    }

    private static KeptStory read(Document story) {
        Document span = story.get("span") instanceof Document there ? there : new Document();
        return new KeptStory(
                story.getString("_id"),
                number(story, "reading"),
                number(story, "ordinal"),
                number(span, "start"),
                number(span, "end"),
                story.get("title") instanceof String title ? title : null,
                story.get("key") instanceof String key ? key : null,
                String.valueOf(story.get(OUTCOME)));
    }

    @Override
    public void visitOutcomes(BiConsumer<String, String> idAndOutcome) {
        for (Document story : stories.find(exists("key"))
                .projection(Projections.include(OUTCOME, "post", "revision"))
                .batchSize(BATCH)) {
            idAndOutcome.accept(story.getString("_id"), outcome(story));
        }
        for (Document correction :
                corrections.find().projection(Projections.include("stories")).batchSize(BATCH)) {
            correction
                    .getList("stories", Document.class, List.of())
                    .forEach(story -> idAndOutcome.accept(story.getString("id"), outcome(story)));
        }
    }

    private static String outcome(Document story) {
        String outcome = String.valueOf(story.get(OUTCOME));
        return outcome.equals("unresolved")
                ? outcome
                : outcome + "|" + Objects.toString(story.get("post"), "") + "|"
                        + Objects.toString(story.get("revision"), "");
    }

    private static int number(Document document, String name) {
        return document.get(name) instanceof Number number ? number.intValue() : -1;
    }
}
