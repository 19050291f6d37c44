package dev.postbag.ingest.correction.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.Corrections;
import dev.postbag.ingest.parse.ReadStory;
import dev.postbag.ingest.parse.Resolution;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.EventTooLargeException;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Corrections in MongoDB, one document each, with the events that tell of them until those are published. */
@ApplicationScoped
public class MongoCorrections implements Corrections {

    private static final String COLLECTION = "corrections";

    /** A document holds 16 MiB. */
    private static final long MOST_BYTES = 14L << 20;

    private static final String EACH = CorrectionDocument.STORIES + ".$.";

    private final MongoCollection<Document> corrections;
    private final Announcer<ReadStory.Told> announcer;
    private final Supplier<Handover> handovers;

    @jakarta.inject.Inject
    public MongoCorrections(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<ReadStory.Told> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database).getCollection(COLLECTION), announcer, () -> outbox.handOver(COLLECTION));
    }

    public MongoCorrections(
            MongoCollection<Document> corrections, Announcer<ReadStory.Told> announcer, Supplier<Handover> handovers) {
        this.corrections = corrections;
        this.announcer = announcer;
        this.handovers = handovers;
        corrections.createIndex(Indexes.ascending(CorrectionDocument.CAPTURE, CorrectionDocument.NUMBER));
    }

    @Override
    public Keeping keep(Correction correction, List<ReadStory.Told> changed) {
        List<OutboxEvent> events;
        try {
            events = announcer.announceAll(changed);
        } catch (EventTooLargeException tooLarge) {
            return Keeping.TOO_LARGE;
        }
        long bytes = events.stream()
                .mapToLong(event -> event.data().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return bytes > MOST_BYTES ? Keeping.TOO_LARGE : insert(correction, events);
    }

    private Keeping insert(Correction correction, List<OutboxEvent> events) {
        Handover handover = handovers.get();
        Document document = handover.into(CorrectionDocument.write(correction), events);
        try {
            corrections.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Keeping.TAKEN;
            }
            throw refused;
        }
        handover.inserted(List.of());
        return Keeping.KEPT;
    }

    @Override
    public List<Correction> of(CaptureId capture) {
        return corrections
                .find(eq(CorrectionDocument.CAPTURE, capture.value()))
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending(CorrectionDocument.NUMBER))
                .map(CorrectionDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<CaptureId> unsettled(String capture, int limit) {
        // One of a capture is, at most.
        return corrections
                .find(and(
                        gt(CorrectionDocument.CAPTURE, capture),
                        eq(
                                CorrectionDocument.STORIES + "." + CorrectionDocument.OUTCOME,
                                CorrectionDocument.UNRESOLVED)))
                .projection(Projections.include(CorrectionDocument.CAPTURE))
                .sort(Sorts.ascending(CorrectionDocument.CAPTURE))
                .limit(limit)
                .map(document -> new CaptureId(document.getString(CorrectionDocument.CAPTURE)))
                .into(new ArrayList<>());
    }

    @Override
    public void resolve(Map<String, Resolution> resolutions) {
        resolutions.forEach((story, resolution) -> {
            Bson waiting = and(
                    eq(CorrectionDocument.ID, story), eq(CorrectionDocument.OUTCOME, CorrectionDocument.UNRESOLVED));
            List<Bson> known = new ArrayList<>(List.of(
                    Updates.set(EACH + CorrectionDocument.OUTCOME, CorrectionDocument.write(resolution.outcome())),
                    Updates.set(EACH + CorrectionDocument.REASON, resolution.reason())));
            if (resolution.post() != null) {
                known.add(Updates.set(EACH + CorrectionDocument.POST, resolution.post()));
            }
            if (resolution.revision() != null) {
                known.add(Updates.set(EACH + CorrectionDocument.REVISION, resolution.revision()));
            }
            corrections.updateOne(
                    and(
                            eq("_id", story.substring(0, story.lastIndexOf('-'))),
                            elemMatch(CorrectionDocument.STORIES, waiting)),
                    Updates.combine(known));
        });
    }
}
