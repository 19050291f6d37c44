package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PostWrite;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.kit.outbox.Announcer;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.Outbox;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The writing of posts in MongoDB, each change with its events in one document. New ones are handed to the relay, those that changed
 * are looked up by it.
 */
final class MongoPostWrites {

    static final String POSTS = "posts";
    static final String ARCHIVE = "revisions";

    static final String REFUSED = "refusedStories";

    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> archive;
    private final MongoCollection<Document> refused;
    private final Announcer<PostChange> announcer;
    private final BiConsumer<String, Object> wake;
    private final Supplier<Handover> handovers;

    MongoPostWrites(
            MongoDatabase database,
            Announcer<PostChange> announcer,
            BiConsumer<String, Object> wake,
            Supplier<Handover> handovers) {
        this.posts = database.getCollection(POSTS);
        this.archive = database.getCollection(ARCHIVE);
        this.refused = database.getCollection(REFUSED);
        this.announcer = announcer;
        this.wake = wake;
        this.handovers = handovers;
    }

    boolean add(Post post, List<PostChange> changes) {
        boolean added = insert(posts, Outbox.into(PostDocument.write(post), announcer.announceAll(changes)));
        if (added) {
            wake.accept(POSTS, post.id().value());
        }
        return added;
    }

    boolean replace(Post before, Post after, List<PostChange> changes) {
        if (after.current().number() > before.current().number()) {
            insert(archive, RevisionDocument.archived(before.id(), before.current()));
        }
        PostWrite write = new PostWrite(before, after, changes);
        boolean replaced =
                Bulk.update(posts, List.of(new UpdateOneModel<>(unchangedSince(before), update(before, write)))) == 1;
        if (replaced) {
            wake.accept(POSTS, after.id().value());
        }
        return replaced;
    }

    Set<PostId> write(List<PostWrite> writes) {
        Set<PostId> written = new LinkedHashSet<>();
        written.addAll(
                addAll(writes.stream().filter(write -> write.before() == null).toList()));
        Set<PostId> replaced = replaceAll(
                writes.stream().filter(write -> write.before() != null).toList());
        replaced.forEach(post -> wake.accept(POSTS, post.value()));
        written.addAll(replaced);
        return written;
    }

    private Set<PostId> addAll(List<PostWrite> writes) {
        Handover handover = handovers.get();
        List<Document> documents = writes.stream()
                .map(write -> handover.into(PostDocument.write(write.after()), announcer.announceAll(write.changes())))
                .toList();
        Set<Integer> there = Bulk.insert(posts, documents);
        handover.inserted(there.stream()
                .map(place -> writes.get(place).after().id().value())
                .toList());
        return IntStream.range(0, writes.size())
                .filter(place -> !there.contains(place))
                .mapToObj(place -> writes.get(place).after().id())
                .collect(Collectors.toSet());
    }

    /** All or, when one of them is no longer what it was, none for sure: those that were replaced know their stories. */
    private Set<PostId> replaceAll(List<PostWrite> writes) {
        List<Document> superseded = new ArrayList<>();
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (PostWrite write : writes) {
            Post before = Objects.requireNonNull(write.before());
            if (write.after().current().number() > before.current().number()) {
                superseded.add(RevisionDocument.archived(before.id(), before.current()));
            }
            updates.add(new UpdateOneModel<>(unchangedSince(before), update(before, write)));
        }
        Bulk.insert(archive, superseded);
        boolean all = updates.isEmpty() || Bulk.update(posts, updates) == updates.size();
        if (!all) {
            writes.forEach(write -> wake.accept(POSTS, write.after().id().value()));
        }
        return all ? writes.stream().map(write -> write.after().id()).collect(Collectors.toSet()) : Set.of();
    }

    private Bson update(Post before, PostWrite write) {
        return Updates.combine(
                whatChanged(before, write.after()),
                MongoNumberedPosts.WAITS,
                Outbox.push(announcer.announceAll(write.changes())));
    }

    private static Bson unchangedSince(Post before) {
        return and(eq("_id", before.id().value()), eq("version", before.version()));
    }

    void refuse(RefusedStory story, List<PostChange> changes) {
        Document document = new Document("_id", story.story())
                .append("capture", story.capture())
                .append("reading", story.reading())
                .append("ordinal", story.ordinal())
                .append("code", story.code())
                .append("at", Date.from(story.at()));
        if (insert(refused, Outbox.into(document, announcer.announceAll(changes)))) {
            wake.accept(REFUSED, story.story());
        }
    }

    /** Changes the fields that differ and no others: the events that wait in the document stay. */
    private static Bson whatChanged(Post before, Post after) {
        Document old = PostDocument.write(before);
        Document now = PostDocument.write(after);
        List<Bson> changes = new ArrayList<>();
        now.forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                changes.add(Updates.set(name, value));
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .map(Updates::unset)
                .forEach(changes::add);
        return Updates.combine(changes);
    }

    /** Whether it was not there yet. */
    private static boolean insert(MongoCollection<Document> collection, Document document) {
        return Bulk.insert(collection, List.of(document)).isEmpty();
    }
}
