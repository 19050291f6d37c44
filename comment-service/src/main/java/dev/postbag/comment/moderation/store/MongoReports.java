package dev.postbag.comment.moderation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.ReportReason;
import dev.postbag.comment.moderation.Reports;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reports in MongoDB: {@code {_id, comment, revision, reason, text, at, waits}}; the last until it is passed on. */
@ApplicationScoped
public class MongoReports implements Reports {

    private static final String COMMENT = "comment";
    private static final String REASON = "reason";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String WAITS = "waits";

    private final MongoCollection<Document> reports;

    @Inject
    MongoReports(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoReports(MongoDatabase database) {
        this.reports = database.getCollection("reports");
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        reports.createIndex(Indexes.ascending(COMMENT, AT));
        reports.createIndex(Indexes.ascending(AT));
        reports.createIndex(Indexes.ascending(WAITS), new IndexOptions().sparse(true));
    }

    @Override
    public boolean keep(Report report) {
        try {
            reports.insertOne(new Document("_id", report.id())
                    .append(COMMENT, report.comment())
                    .append("revision", report.revision())
                    .append(REASON, report.reason().code())
                    .append(TEXT, report.text())
                    .append(AT, Date.from(report.at()))
                    .append(WAITS, Date.from(report.at())));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    @Override
    public void passOn(String id) {
        reports.updateOne(eq("_id", id), Updates.unset(WAITS));
    }

    @Override
    public List<Report> leftBehind(Instant before, int limit) {
        return read(reports.find(lt(WAITS, Date.from(before)))
                .sort(Sorts.ascending(WAITS))
                .limit(limit));
    }

    @Override
    public Map<ReportReason, Long> count(String comment) {
        Map<ReportReason, Long> counts = new EnumMap<>(ReportReason.class);
        reports.aggregate(List.of(
                        Aggregates.match(eq(COMMENT, comment)),
                        Aggregates.group("$" + REASON, Accumulators.sum("reports", 1))))
                .forEach(group -> counts.put(
                        ReportReason.withCode(group.getString("_id")).orElseThrow(),
                        group.get("reports", Number.class).longValue()));
        return counts;
    }

    @Override
    public List<Report> worded(String comment, int limit) {
        return read(reports.find(and(eq(COMMENT, comment), ne(TEXT, "")))
                .sort(Sorts.descending(AT))
                .limit(limit));
    }

    @Override
    public void eraseTexts(String comment) {
        reports.updateMany(and(eq(COMMENT, comment), ne(TEXT, "")), Updates.set(TEXT, ""));
    }

    @Override
    public long eraseTexts(Instant before, int limit) {
        List<Object> old = new ArrayList<>();
        reports.find(and(lt(AT, Date.from(before)), ne(TEXT, "")))
                .projection(Projections.include("_id"))
                .limit(limit)
                .forEach(document -> old.add(document.get("_id")));
        return old.isEmpty()
                ? 0
                : reports.updateMany(in("_id", old), Updates.set(TEXT, "")).getModifiedCount();
    }

    @Override
    public long countBetween(Instant from, Instant until) {
        return reports.countDocuments(and(gte(AT, Date.from(from)), lt(AT, Date.from(until))));
    }

    private static List<Report> read(FindIterable<Document> documents) {
        List<Report> read = new ArrayList<>();
        documents.forEach(document -> read.add(new Report(
                document.getString("_id"),
                document.getString(COMMENT),
                document.getInteger("revision"),
                ReportReason.withCode(document.getString(REASON)).orElseThrow(),
                document.getString(TEXT),
                document.getDate(AT).toInstant())));
        return read;
    }
}
