package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.post.Claim;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.PostSummary;
import dev.postbag.content.post.PostWrite;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.RevisionSummary;
import dev.postbag.content.post.Slug;
import dev.postbag.content.post.WrittenPlace;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Posts in MongoDB: one document for each, which embeds the current revision, the provenance and the events that wait.
 * A revision is put into {@code revisions} before another takes its place, so that it can be read at every moment.
 */
@ApplicationScoped
public class MongoPosts implements Posts {

    private static final String UPDATED = "updatedAt";
    static final Bson WITHOUT_EVENTS = Projections.exclude("outbox", "outboxLease");

    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> archive;
    private final SlugReservations slugs;
    private final MongoPostWrites writes;

    @Inject
    MongoPosts(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<PostChange> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database), announcer, outbox::wake, () -> outbox.handOver(MongoPostWrites.POSTS));
    }

    MongoPosts(
            MongoDatabase database,
            Announcer<PostChange> announcer,
            BiConsumer<String, Object> wake,
            Supplier<Handover> handovers) {
        this.posts = database.getCollection(MongoPostWrites.POSTS);
        this.archive = database.getCollection(MongoPostWrites.ARCHIVE);
        this.slugs = new SlugReservations(database.getCollection("slugs"));
        this.writes = new MongoPostWrites(database, announcer, wake, handovers);
    }

    void onStart(@Observes StartupEvent starting) {
        createIndexes();
    }

    void createIndexes() {
        posts.createIndex(PostFilter.OF_ALL);
        posts.createIndex(PostFilter.OF_A_TOPIC);
        posts.createIndex(Indexes.ascending(UPDATED, "_id"));
        archive.createIndex(Indexes.compoundIndex(Indexes.ascending("post"), Indexes.descending("number")));
        // Decides between two that would make two posts of one. What was kept before there were claims has none.
        posts.createIndex(
                Indexes.ascending(PostDocument.CLAIMS),
                new IndexOptions().unique(true).sparse(true));
        posts.createIndex(Indexes.descending(PostDocument.WRITTEN), new IndexOptions().sparse(true));
        slugs.createIndexes();
    }

    @Override
    public Optional<Post> find(PostId id) {
        return Optional.ofNullable(posts.find(eq("_id", id.value()))
                        .projection(WITHOUT_EVENTS)
                        .first())
                .map(PostDocument::read);
    }

    @Override
    public Optional<Post> at(Slug slug) {
        return slugs.ownerOf(slug).flatMap(this::find);
    }

    @Override
    public Slug reserve(Slug wanted, PostId post) {
        return slugs.reserve(wanted, post);
    }

    @Override
    public Map<PostId, Post> find(Collection<PostId> ids) {
        Map<PostId, Post> found = new HashMap<>();
        posts.find(in("_id", ids.stream().map(PostId::value).toList()))
                .projection(WITHOUT_EVENTS)
                .map(PostDocument::read)
                .forEach(post -> found.put(post.id(), post));
        return found;
    }

    @Override
    public Map<Claim, Post> owners(Collection<Claim> claims) {
        Map<Claim, Post> owners = new HashMap<>();
        Set<Claim> wanted = new HashSet<>(claims);
        // What is kept without its claims is found by its id, which follows from its key.
        Set<String> ids = wanted.stream()
                .filter(claim -> claim.kind() == Claim.Kind.KEY)
                .map(claim -> PostId.of(claim.of()).value())
                .collect(Collectors.toSet());
        posts.find(or(in(PostDocument.CLAIMS, wanted.stream().map(Claim::value).toList()), in("_id", ids)))
                .projection(WITHOUT_EVENTS)
                .map(PostDocument::read)
                .forEach(post ->
                        post.claims().stream().filter(wanted::contains).forEach(claim -> owners.put(claim, post)));
        return owners;
    }

    @Override
    public Map<PostId, Slug> reserve(Map<PostId, Slug> wanted) {
        return slugs.reserve(wanted);
    }

    @Override
    public boolean add(Post post, List<PostChange> changes) {
        return writes.add(post, changes);
    }

    @Override
    public boolean replace(Post before, Post after, List<PostChange> changes) {
        return writes.replace(before, after, changes);
    }

    @Override
    public Set<PostId> write(List<PostWrite> all) {
        return all.size() == 1 ? Posts.super.write(all) : writes.write(all);
    }

    @Override
    public void refuse(RefusedStory story, List<PostChange> changes) {
        writes.refuse(story, changes);
    }

    @Override
    public List<Post> changedSince(Instant time, @Nullable PostId after, int limit) {
        Date then = Date.from(time);
        Bson later = after == null
                ? gte(UPDATED, then)
                : or(gt(UPDATED, then), and(eq(UPDATED, then), gt("_id", after.value())));
        return posts.find(later)
                .projection(WITHOUT_EVENTS)
                .sort(Sorts.ascending(UPDATED, "_id"))
                .limit(limit)
                .map(PostDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Revision> revision(PostId post, int number) {
        Optional<Revision> current = find(post).map(Post::current).filter(revision -> revision.number() == number);
        return current.or(() -> Optional.ofNullable(archive.find(eq("_id", RevisionDocument.archiveId(post, number)))
                        .first())
                .map(RevisionDocument::read));
    }

    @Override
    public List<Revision> putAside(PostId post) {
        return archive.find(eq("post", post.value()))
                .sort(Sorts.descending("number"))
                .map(RevisionDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean erase(PostId post, Revision before, Revision after) {
        Revision.Erased erased = before.erased();
        return archive.replaceOne(
                                and(
                                        eq("_id", RevisionDocument.archiveId(post, before.number())),
                                        eq("hash", before.hash()),
                                        eq("erased.remains", erased == null ? null : erased.remains())),
                                RevisionDocument.archived(post, after))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public List<RevisionSummary> revisions(PostId post, int before, int limit) {
        List<RevisionSummary> found = new ArrayList<>();
        Optional<Revision> current = find(post).map(Post::current);
        current.filter(revision -> revision.number() < before)
                .map(RevisionSummary::of)
                .ifPresent(found::add);
        int below = Math.min(before, current.map(Revision::number).orElse(0));
        archive.find(and(eq("post", post.value()), lt("number", below)))
                .projection(Projections.exclude("blocks"))
                .sort(Sorts.descending("number"))
                .limit(limit)
                .forEach(document -> found.add(RevisionDocument.summary(document)));
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public List<PostSummary> list(PostRange range, PostKind kind, int limit) {
        List<PostSummary> found = new ArrayList<>();
        documents(range, kind, limit).forEach(document -> found.add(PostDocument.summary(document)));
        return found;
    }

    FindIterable<Document> documents(PostRange range, PostKind kind, int limit) {
        return posts.find(PostFilter.of(range, kind))
                .projection(Projections.include(
                        "version",
                        "slug",
                        "publishedOn",
                        "dayPosition",
                        "excerpt",
                        "current.title",
                        "current.number",
                        PostDocument.PARTICULARS))
                .hint(range.topic() == null ? null : PostFilter.OF_A_TOPIC)
                .sort(PostFilter.NEWEST_FIRST)
                .limit(limit);
    }

    @Override
    public List<Post> writtenHere(@Nullable WrittenPlace after, int limit) {
        String before = after == null ? "~" : PostDocument.written(after);
        return posts.find(and(
                        lt(PostDocument.WRITTEN, before),
                        in("status", PostStatus.DRAFT.code(), PostStatus.PUBLISHED.code())))
                .projection(WITHOUT_EVENTS)
                .sort(Sorts.descending(PostDocument.WRITTEN))
                .limit(limit)
                .map(PostDocument::read)
                .into(new ArrayList<>());
    }
}
