package dev.postbag.content.proposal.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.postbag.content.post.PostId;
import dev.postbag.content.proposal.Signature;
import dev.postbag.content.proposal.Signatures;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Signatures in MongoDB. Writes are not waited for on a majority's disks: all of it can be made again. */
@ApplicationScoped
public class MongoSignatures implements Signatures {

    private static final int BAND = 3;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> signatures;
    private final MongoCollection<Document> progress;

    @Inject
    MongoSignatures(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoSignatures(MongoDatabase database) {
        this.signatures = database.getCollection("signatures").withWriteConcern(WriteConcern.W1);
        this.progress = database.getCollection("examinations");
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        signatures.createIndex(Indexes.ascending("bands", "day"));
    }

    @Override
    public void keep(Signature signature) {
        signatures.updateOne(
                eq("_id", signature.post().value()),
                Updates.combine(
                        Updates.set("day", signature.day().toString()),
                        Updates.set("hashes", signature.hashes()),
                        Updates.set("bands", bands(signature))),
                UPSERT);
    }

    @Override
    public void examined(PostId post) {
        signatures.updateOne(eq("_id", post.value()), Updates.set("examined", true));
    }

    @Override
    public Set<PostId> examinedOf(Collection<PostId> posts) {
        return signatures
                .find(and(in("_id", posts.stream().map(PostId::value).toList()), eq("examined", true)))
                .projection(Projections.include("_id"))
                .map(document -> new PostId(document.getString("_id")))
                .into(new HashSet<>());
    }

    @Override
    public List<Signature> near(Signature signature, int days) {
        LocalDate day = signature.day();
        return signatures
                .find(and(
                        in("bands", bands(signature)),
                        gte("day", day.minusDays(days).toString()),
                        lte("day", day.plusDays(days).toString())))
                .map(document -> new Signature(
                        new PostId(document.getString("_id")),
                        LocalDate.parse(document.getString("day")),
                        document.getList("hashes", Integer.class)))
                .into(new ArrayList<>());
    }

    /** Every three hashes in a row as one number: what has much in common has some of them. */
    private static List<Integer> bands(Signature signature) {
        List<Integer> hashes = signature.hashes();
        List<Integer> bands = new ArrayList<>();
        for (int first = 0; first + BAND <= hashes.size(); first += BAND) {
            bands.add(Objects.hash(first, hashes.subList(first, first + BAND)));
        }
        return bands;
    }

    @Override
    public Instant upTo() {
        @Nullable Document known = progress.find(eq("_id", "posts")).first();
        return known == null ? Instant.EPOCH : known.getDate("upTo").toInstant();
    }

    @Override
    public void upTo(Instant change) {
        progress.updateOne(eq("_id", "posts"), Updates.max("upTo", Date.from(change)), UPSERT);
    }
}
