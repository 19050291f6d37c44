package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
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
import dev.postbag.kit.outbox.EventTooLargeException;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stories in MongoDB, one document each, with the event that tells of it until that is published. */
@ApplicationScoped
public class MongoStories implements Stories {

    static final String COLLECTION = "stories";

    private final MongoCollection<Document> stories;
    private final Announcer<ReadStory.Told> announcer;
    private final Supplier<Handover> handovers;
    private final Clock clock;

    @jakarta.inject.Inject
    public MongoStories(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ReadStory.Told> announcer,
            Outbox outbox,
            Clock clock) {
        this(
                mongo.getDatabase(database).getCollection(COLLECTION),
                announcer,
                () -> outbox.handOver(COLLECTION),
                clock);
    }

    MongoStories(
            MongoCollection<Document> stories,
            Announcer<ReadStory.Told> announcer,
            Supplier<Handover> handovers,
            Clock clock) {
        this.stories = stories;
        this.announcer = announcer;
        this.handovers = handovers;
        this.clock = clock;
        stories.createIndex(Indexes.ascending(StoryDocument.CAPTURE, StoryDocument.READING, StoryDocument.OUTCOME));
    }

    @Override
    public void keep(List<ReadStory> read) {
        Handover handover = handovers.get();
        List<Document> documents =
                read.stream().map(story -> document(story, handover)).toList();
        List<String> thereBefore = List.of();
        try {
            stories.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (!refused.getWriteErrors().stream().allMatch(MongoStories::isThereAlready)
                    || refused.getWriteConcernError() != null) {
                throw refused;
            }
            thereBefore = refused.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()).getString("_id"))
                    .toList();
        }
        handover.inserted(thereBefore);
    }

    private Document document(ReadStory story, Handover handover) {
        return switch (story) {
            case ReadStory.Rejected rejected -> StoryDocument.rejected(rejected);
            case ReadStory.Told told -> {
                try {
                    yield handover.into(StoryDocument.unresolved(told), announcer.announce(told));
                } catch (EventTooLargeException tooLarge) {
                    yield StoryDocument.rejected(tooLarge(told, tooLarge));
                }
            }
        };
    }

    private static boolean isThereAlready(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
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
