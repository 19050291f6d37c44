package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Contributors;
import dev.postbag.comment.thread.DisplayName;
import dev.postbag.kit.together.Lookup;
import dev.postbag.kit.together.Together;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The contributors in MongoDB, one document for each thread they are in; a unique index keeps names apart. */
@ApplicationScoped
public class MongoContributors implements Contributors {

    static final String COLLECTION = "contributors";

    /** What a chosen name looks like, each with the post before it: an index keeps them apart. */
    private static final String LOOKS = "looks";

    private static final String IDLE_SINCE = "idleSince";

    private final MongoCollection<Document> contributors;
    private final Lookup lookup;
    private final Together<Document, Boolean> claims;

    @Inject
    MongoContributors(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    MongoContributors(MongoDatabase database) {
        this.contributors = database.getCollection(COLLECTION);
        this.lookup = new Lookup(contributors, Projections.include("pseudonym"));
        this.claims = new Together<>(claimed -> Inserts.into(contributors, claimed));
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        contributors.createIndex(Indexes.ascending("post", "pseudonym"), new IndexOptions().unique(true));
        contributors.createIndex(
                Indexes.ascending(LOOKS), new IndexOptions().unique(true).sparse(true));
    }

    @Override
    public Optional<String> claim(String post, String contributor, String pseudonym) {
        return claim(post, contributor, pseudonym, new Document());
    }

    @Override
    public Optional<String> claim(String post, String contributor, DisplayName name) {
        List<String> looks =
                name.looks().stream().map(look -> post + ":" + look).toList();
        return claim(post, contributor, name.text(), new Document(LOOKS, looks));
    }

    private Optional<String> claim(String post, String contributor, String name, Document more) {
        Document document =
                new Document("_id", id(post, contributor)).append("post", post).append("pseudonym", name);
        document.putAll(more);
        return claims.with(document) ? Optional.of(name) : pseudonymOf(post, contributor);
    }

    @Override
    public Optional<String> pseudonymOf(String post, String contributor) {
        return lookup.find(id(post, contributor)).map(document -> document.getString("pseudonym"));
    }

    @Override
    public void forget(String post, String contributor) {
        contributors.deleteOne(eq("_id", id(post, contributor)));
    }

    @Override
    public List<Contributor> all(Optional<Contributor> after, int limit) {
        List<Contributor> found = new ArrayList<>();
        contributors
                .find(after.map(one -> gt("_id", id(one.post(), one.hash()))).orElseGet(Filters::empty))
                .projection(Projections.include("post", IDLE_SINCE))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public void idle(Contributor contributor, @Nullable Instant since) {
        contributors.updateOne(
                eq("_id", id(contributor.post(), contributor.hash())),
                since == null ? Updates.unset(IDLE_SINCE) : Updates.set(IDLE_SINCE, Date.from(since)));
    }

    private static Contributor read(Document document) {
        String post = document.getString("post");
        Date idle = document.getDate(IDLE_SINCE);
        return new Contributor(
                post, document.getString("_id").substring(post.length() + 1), idle == null ? null : idle.toInstant());
    }

    private static String id(String post, String contributor) {
        return post + ":" + contributor;
    }
}
