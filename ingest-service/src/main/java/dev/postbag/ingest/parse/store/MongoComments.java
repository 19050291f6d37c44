package dev.postbag.ingest.parse.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CommentTally;
import dev.postbag.ingest.capture.UnplacedComment;
import dev.postbag.ingest.parse.CommentId;
import dev.postbag.ingest.parse.CommentOutcome;
import dev.postbag.ingest.parse.CommentResolution;
import dev.postbag.ingest.parse.Comments;
import dev.postbag.ingest.parse.ReadComment;
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

/** Read comments in MongoDB, one document each; their words stay in the capture, out of which they are told. */
@ApplicationScoped
public class MongoComments implements Comments {

    static final String COLLECTION = "importedComments";

    private final MongoCollection<Document> comments;
    private final Announcer<ReadComment> announcer;
    private final Consumer<List<OutboxEvent>> dispatch;
    private final Clock clock;

    @jakarta.inject.Inject
    public MongoComments(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ReadComment> announcer,
            Dispatch dispatch,
            Clock clock) {
        this(mongo.getDatabase(database).getCollection(COLLECTION), announcer, dispatch::send, clock);
    }

    MongoComments(
            MongoCollection<Document> comments,
            Announcer<ReadComment> announcer,
            Consumer<List<OutboxEvent>> dispatch,
            Clock clock) {
        this.comments = comments;
        this.announcer = announcer;
        this.dispatch = dispatch;
        this.clock = clock;
        comments.createIndex(
                Indexes.ascending(CommentDocument.CAPTURE, CommentDocument.READING, CommentDocument.OUTCOME));
        comments.createIndex(Indexes.ascending(CommentDocument.COMMENT), new IndexOptions().sparse(true));
    }

    @Override
    public void keep(List<ReadComment> read) {
        Findings findings = new Findings();
        for (ReadComment comment : read) {
            try {
                findings.add(CommentDocument.unresolved(comment), announcer.announce(comment));
            } catch (EventTooLargeException tooLarge) {
                findings.add(CommentDocument.rejected(comment, "too-large"));
            }
        }
        findings.keep(comments, dispatch);
    }

    @Override
    public void resolve(Map<CommentId, CommentResolution> resolutions) {
        List<UpdateOneModel<Document>> updates = resolutions.entrySet().stream()
                .map(entry -> resolution(entry.getKey(), entry.getValue()))
                .toList();
        if (!updates.isEmpty()) {
            comments.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private UpdateOneModel<Document> resolution(CommentId comment, CommentResolution resolution) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(CommentDocument.OUTCOME, CommentDocument.write(resolution.outcome())),
                Updates.set(CommentDocument.REASON, resolution.reason()),
                Updates.set(CommentDocument.RESOLVED_AT, Date.from(clock.instant()))));
        if (resolution.post() != null) {
            changes.add(Updates.set(CommentDocument.POST, resolution.post()));
        }
        if (resolution.comment() != null) {
            changes.add(Updates.set(CommentDocument.COMMENT, resolution.comment()));
        }
        return new UpdateOneModel<>(
                and(eq("_id", comment.toString()), in(CommentDocument.OUTCOME, open(resolution.outcome()))),
                Updates.combine(changes));
    }

    /** That it is an orphan may be heard after what became of it later. */
    private static List<String> open(CommentOutcome told) {
        return told == CommentOutcome.ORPHANED
                ? List.of(CommentDocument.UNRESOLVED)
                : List.of(CommentDocument.UNRESOLVED, CommentDocument.write(CommentOutcome.ORPHANED));
    }

    @Override
    public List<CaptureId> capturesOf(String comment) {
        return comments.distinct(CommentDocument.CAPTURE, eq(CommentDocument.COMMENT, comment), String.class)
                .map(CaptureId::new)
                .into(new ArrayList<>());
    }

    @Override
    public boolean anyUnresolved(CaptureId capture, int reading) {
        return comments.find(and(of(capture, reading), eq(CommentDocument.OUTCOME, CommentDocument.UNRESOLVED)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public CommentTally commentTally(CaptureId capture, int reading) {
        Map<String, Integer> counts = new HashMap<>();
        comments.aggregate(List.of(
                        Aggregates.match(of(capture, reading)),
                        Aggregates.group("$" + CommentDocument.OUTCOME, Accumulators.sum("comments", 1))))
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        group.get("comments", Number.class).intValue()));
        return new CommentTally(
                count(counts, CommentOutcome.CREATED),
                count(counts, CommentOutcome.UNCHANGED),
                count(counts, CommentOutcome.ORPHANED),
                count(counts, CommentOutcome.REJECTED),
                counts.getOrDefault(CommentDocument.UNRESOLVED, 0));
    }

    @Override
    public List<UnplacedComment> unplaced(CaptureId capture, int reading, int most) {
        List<String> outcomes =
                List.of(CommentDocument.write(CommentOutcome.ORPHANED), CommentDocument.write(CommentOutcome.REJECTED));
        return comments.find(and(of(capture, reading), in(CommentDocument.OUTCOME, outcomes)))
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending(CommentDocument.ORDINAL))
                .limit(most)
                .map(CommentDocument::unplaced)
                .into(new ArrayList<>());
    }

    private static int count(Map<String, Integer> counts, CommentOutcome outcome) {
        return counts.getOrDefault(CommentDocument.write(outcome), 0);
    }

    private static Bson of(CaptureId capture, int reading) {
        return and(eq(CommentDocument.CAPTURE, capture.value()), eq(CommentDocument.READING, reading));
    }
}
