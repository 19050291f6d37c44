package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static dev.postbag.comment.thread.store.CommentDocument.ANSWERED;
import static dev.postbag.comment.thread.store.CommentDocument.CREATED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.ID;
import static dev.postbag.comment.thread.store.CommentDocument.IN_REPLY_TO;
import static dev.postbag.comment.thread.store.CommentDocument.LISTED;
import static dev.postbag.comment.thread.store.CommentDocument.POST;
import static dev.postbag.comment.thread.store.CommentDocument.SAID;
import static dev.postbag.comment.thread.store.CommentDocument.STATUS;
import static dev.postbag.comment.thread.store.CommentDocument.UNNUMBERED;
import static dev.postbag.comment.thread.store.CommentDocument.VERSION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import dev.postbag.kit.together.Lookup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The comments in MongoDB, one document each, the news of it beside it until published. */
@ApplicationScoped
public class MongoComments implements Comments {

    static final String COLLECTION = "comments";

    private static final String PUBLISHED = CommentDocument.write(CommentStatus.PUBLISHED);
    private static final List<String> HIDDEN = Arrays.stream(CommentStatus.values())
            .filter(status -> status != CommentStatus.PUBLISHED)
            .map(CommentDocument::write)
            .toList();

    private static final Bson WITHOUT_EVENTS = Projections.exclude("outbox", "outboxLease");

    private final MongoCollection<Document> comments;
    private final Announcer<CommentChange> announcer;
    private final BiConsumer<String, Object> wake;
    private final NewComments fresh;
    private final Lookup lookup;

    @Inject
    MongoComments(
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Announcer<CommentChange> announcer,
            Outbox outbox) {
        this(mongo.getDatabase(database), announcer, outbox::wake, () -> outbox.handOver(COLLECTION));
    }

    MongoComments(
            MongoDatabase database,
            Announcer<CommentChange> announcer,
            BiConsumer<String, Object> wake,
            Supplier<Handover> handovers) {
        this.comments = database.getCollection(COLLECTION);
        this.announcer = announcer;
        this.wake = wake;
        this.fresh = new NewComments(comments, handovers);
        this.lookup = new Lookup(comments, WITHOUT_EVENTS);
    }

    void onStart(@Observes StartupEvent starting) {
        makeIndexes();
    }

    void makeIndexes() {
        comments.createIndex(Indexes.ascending(POST, STATUS, LISTED));
        comments.createIndex(Indexes.ascending(IN_REPLY_TO, STATUS, CREATED_AT, ID));
        comments.createIndex(Indexes.ascending(POST, CommentDocument.CONTRIBUTOR, CREATED_AT));
        comments.createIndex(Indexes.ascending(DocketDocument.DECIDED_AT), new IndexOptions().sparse(true));
        comments.createIndex(Indexes.ascending(DocketDocument.APPEALED_AT), new IndexOptions().sparse(true));
        comments.createIndex(Indexes.ascending(DocketDocument.QUEUE_PLACE), new IndexOptions().sparse(true));
        comments.createIndex(Indexes.ascending(ErasureDocument.WAITS_FOR), new IndexOptions().sparse(true));
        comments.createIndex(
                Indexes.ascending(DocketDocument.QUEUE_KINDS, DocketDocument.QUEUE_PLACE),
                new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Comment> withId(String id) {
        return lookup.find(id).map(CommentDocument::read);
    }

    @Override
    public Comment keep(CommentChange made) {
        Comment comment = made.comment();
        Document document = TallyDocument.into(CommentDocument.write(comment));
        if (comment.isPublished()) {
            document.append(UNNUMBERED, comment.post());
        }
        return fresh.keep(document, announcer.announce(made))
                ? comment
                : withId(comment.id()).orElseThrow();
    }

    @Override
    public boolean change(Comment before, CommentChange change) {
        Comment after = change.comment();
        Bson asRead = and(eq(ID, before.id()), eq(VERSION, before.version()), eq(ANSWERED, before.answered()));
        Bson update = Updates.combine(
                Updates.set(STATUS, CommentDocument.write(after.status())),
                Updates.set(VERSION, after.version()),
                Updates.set(LISTED, after.isListed()),
                after.said() == null ? Updates.unset(SAID) : Updates.set(SAID, CommentDocument.write(after.said())),
                before.isPublished() || after.isPublished() ? Updates.set(UNNUMBERED, after.post()) : Updates.combine(),
                DocketDocument.change(before.docket(), change),
                ErasureDocument.change(change),
                Outbox.push(announcer.announceAll(CommentChange.told(before, change))));
        boolean changed = comments.updateOne(asRead, update).getMatchedCount() > 0;
        if (changed) {
            wake.accept(COLLECTION, after.id());
        }
        return changed;
    }

    /** A mark stays, so that whoever finds it need not write. */
    @Override
    public Optional<Comment> answer(String post, String id) {
        Optional<Comment> marked = withId(id)
                .filter(found ->
                        found.answered() && found.isPublished() && found.post().equals(post));
        return marked.isPresent() ? marked : mark(post, id);
    }

    private Optional<Comment> mark(String post, String id) {
        return Optional.ofNullable(comments.findOneAndUpdate(
                        and(eq(ID, id), eq(POST, post), eq(STATUS, PUBLISHED)),
                        Updates.set(ANSWERED, true),
                        new FindOneAndUpdateOptions().projection(WITHOUT_EVENTS).returnDocument(ReturnDocument.AFTER)))
                .map(CommentDocument::read);
    }

    @Override
    public Optional<Comment> holdReplies(String id) {
        return Optional.ofNullable(comments.findOneAndUpdate(
                        eq(ID, id),
                        Updates.combine(Updates.set(ANSWERED, true), Updates.set(LISTED, true)),
                        new FindOneAndUpdateOptions().projection(WITHOUT_EVENTS).returnDocument(ReturnDocument.AFTER)))
                .map(CommentDocument::read);
    }

    @Override
    public Map<String, String> listedHidden(String post) {
        Map<String, String> parents = new HashMap<>();
        comments.find(and(eq(POST, post), in(STATUS, HIDDEN), eq(LISTED, true)))
                .projection(Projections.include(IN_REPLY_TO))
                .forEach(document ->
                        parents.put(document.getString(ID), Objects.toString(document.get(IN_REPLY_TO), "")));
        return parents;
    }

    @Override
    public List<Comment> repliesTo(String id, int limit) {
        List<Comment> replies = new ArrayList<>();
        comments.find(and(eq(IN_REPLY_TO, id), eq(STATUS, PUBLISHED)))
                .projection(MongoListings.AS_LISTED)
                .sort(Sorts.descending(CREATED_AT, ID))
                .limit(limit)
                .forEach(document -> replies.add(CommentDocument.read(document)));
        return replies;
    }

    @Override
    public Set<String> withPublishedReply(Set<String> ids) {
        Set<String> answered = new HashSet<>();
        comments.find(and(in(IN_REPLY_TO, ids), eq(STATUS, PUBLISHED)))
                .projection(Projections.include(IN_REPLY_TO))
                .forEach(document -> answered.add(document.getString(IN_REPLY_TO)));
        return answered;
    }
}
