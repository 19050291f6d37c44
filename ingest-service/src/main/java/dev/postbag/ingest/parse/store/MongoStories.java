package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Rejection;
import dev.postbag.ingest.capture.Tally;
import dev.postbag.ingest.parse.Outcome;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.ingest.parse.Stories;
import dev.postbag.ingest.parse.StoryId;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Dispatch;
import dev.postbag.kit.outbox.EventTooLargeException;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stories in MongoDB, one document each; their words stay in the capture, out of which they are told. */
@ApplicationScoped
public class MongoStories implements Stories {

    static final String COLLECTION = "stories";

    private final MongoCollection<Document> stories;
    private final Announcer<ReadStory.Told> announcer;
    private final Consumer<List<OutboxEvent>> dispatch;
    private final Clock clock;

    @jakarta.inject.Inject
    public MongoStories(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ReadStory.Told> announcer,
            Dispatch dispatch,
            Clock clock) {
        this(mongo.getDatabase(database).getCollection(COLLECTION), announcer, dispatch::send, clock);
    }

    MongoStories(
            MongoCollection<Document> stories,
            Announcer<ReadStory.Told> announcer,
            Consumer<List<OutboxEvent>> dispatch,
            Clock clock) {
        this.stories = stories;
        this.announcer = announcer;
        this.dispatch = dispatch;
        this.clock = clock;
        stories.createIndex(Indexes.ascending(StoryDocument.CAPTURE, StoryDocument.READING, StoryDocument.OUTCOME));
    }

    @Override
    public void keep(List<ReadStory> read) {
        Findings findings = new Findings();
        read.forEach(story -> add(story, findings));
        findings.keep(stories, dispatch);
    }

    private void add(ReadStory story, Findings findings) {
        switch (story) {
            case ReadStory.Rejected rejected -> findings.add(StoryDocument.rejected(rejected));
            case ReadStory.Told told -> {
                try {
                    findings.add(StoryDocument.unresolved(told), announcer.announce(told));
                } catch (EventTooLargeException tooLarge) {
                    findings.add(StoryDocument.rejected(tooLarge(told, tooLarge)));
                }
            }
        }
    }

    private static ReadStory.Rejected tooLarge(ReadStory.Told story, EventTooLargeException tooLarge) {
        return new ReadStory.Rejected(
                story.id(),
                story.title(),
                story.published().on(),
                story.span(),
                "too-large",
                "The story takes %d bytes to pass on; %d is the most.".formatted(tooLarge.size(), tooLarge.limit()));
    }

    @Override
    public void resolve(Map<StoryId, Resolution> resolutions) {
        List<UpdateOneModel<Document>> updates = resolutions.entrySet().stream()
                .map(entry -> resolution(entry.getKey(), entry.getValue()))
                .toList();
        if (!updates.isEmpty()) {
            stories.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private UpdateOneModel<Document> resolution(StoryId story, Resolution resolution) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(StoryDocument.OUTCOME, StoryDocument.write(resolution.outcome())),
                Updates.set(StoryDocument.REASON, resolution.reason()),
                Updates.set(StoryDocument.RESOLVED_AT, Date.from(clock.instant()))));
        if (resolution.post() != null) {
            changes.add(Updates.set(StoryDocument.POST, resolution.post()));
        }
        if (resolution.revision() != null) {
            changes.add(Updates.set(StoryDocument.REVISION, resolution.revision()));
        }
        return new UpdateOneModel<>(
                and(eq("_id", story.toString()), eq(StoryDocument.OUTCOME, StoryDocument.UNRESOLVED)),
                Updates.combine(changes));
    }

    @Override
    public boolean anyUnresolved(CaptureId capture, int reading) {
        return stories.find(and(of(capture, reading), eq(StoryDocument.OUTCOME, StoryDocument.UNRESOLVED)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public Tally tally(CaptureId capture, int reading) {
        Map<String, Integer> counts = new HashMap<>();
        stories.aggregate(List.of(
                        Aggregates.match(of(capture, reading)),
                        Aggregates.group("$" + StoryDocument.OUTCOME, Accumulators.sum("stories", 1))))
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        group.get("stories", Number.class).intValue()));
        return new Tally(
                count(counts, Outcome.CREATED),
                count(counts, Outcome.REVISED),
                count(counts, Outcome.UNCHANGED),
                count(counts, Outcome.REJECTED),
                counts.getOrDefault(StoryDocument.UNRESOLVED, 0));
    }

    @Override
    public List<Rejection> rejections(CaptureId capture) {
        return stories.find(and(
                        eq(StoryDocument.CAPTURE, capture.value()),
                        eq(StoryDocument.OUTCOME, StoryDocument.write(Outcome.REJECTED))))
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending(StoryDocument.READING, StoryDocument.ORDINAL))
                .map(StoryDocument::rejection)
                .into(new ArrayList<>());
    }

    private static int count(Map<String, Integer> counts, Outcome outcome) {
        return counts.getOrDefault(StoryDocument.write(outcome), 0);
    }

    private static Bson of(CaptureId capture, int reading) {
        return and(eq(StoryDocument.CAPTURE, capture.value()), eq(StoryDocument.READING, reading));
    }
}
