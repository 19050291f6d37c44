package dev.postbag.content.post.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import dev.postbag.content.integrity.AuditingPosts;
import dev.postbag.content.integrity.WrittenNotes;
import dev.postbag.content.post.KeptPosts;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.StoryBuilder;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As many revisions as a large blog has, kept as the service keeps them and read as its audit reads them. */
class ManyRevisionsIT {

    private static final int POSTS = 1_000;
    private static final int EACH = 100;
    private static final int HANDFUL = 10;
    private static final long MEGABYTE = 1 << 20;

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    private final MongoDatabase database = MONGO.database();

    @Test
    void aHundredThousandRevisionsAreReadOutOfTheStoreWithoutHoldingThem() {
        new MongoPosts(database, change -> List.of(), (collection, id) -> {}, Handover::toSweeps).createIndexes();
        for (int post = 0; post < POSTS; post += HANDFUL) {
            keepAHandful(post);
        }
        Watched posts = new Watched(new MongoKeptPosts(database));
        WrittenNotes notes = new WrittenNotes();

        new AuditingPosts(posts).audit(notes);

        assertThat(notes.misfits).isEmpty();
        assertThat(notes.checked).containsEntry("posts", POSTS).containsEntry("revisions", POSTS * EACH);
        assertThat(posts.mostHeld).isLessThanOrEqualTo(10);
        assertThat(posts.mostGrown / MEGABYTE).isLessThan(64);
    }

    private void keepAHandful(int from) {
        List<Document> kept = new ArrayList<>();
        List<Document> archived = new ArrayList<>();
        List<Document> slugs = new ArrayList<>();
        for (int post = from; post < from + HANDFUL; post++) {
            PostId id = PostId.of("post " + post);
            PublishedOn day = PublishedOn.read("2025-08-20").orElseThrow();
            Revision revision = Revision.first("t", day, StoryBuilder.paragraphs("words 1"), Instant.EPOCH);
            for (int number = 2; number <= EACH; number++) {
                archived.add(RevisionDocument.archived(id, revision));
                revision = revision.next("t", day, StoryBuilder.paragraphs("words " + number), Instant.EPOCH);
            }
            kept.add(new Document("_id", id.value())
                    .append("version", 1L)
                    .append("slug", id.value())
                    .append("current", RevisionDocument.write(revision))
                    .append("provenance", List.of(new Document("story", "s").append("revision", EACH))));
            slugs.add(new Document("_id", id.value()).append("post", id.value()));
        }
        InsertManyOptions atOnce = new InsertManyOptions().ordered(false);
        database.getCollection("posts").insertMany(kept, atOnce);
        database.getCollection("revisions").insertMany(archived, atOnce);
        database.getCollection("slugs").insertMany(slugs, atOnce);
    }

    /** Counts how many of the revisions that were handed out somebody still holds, and how much memory all of it takes. */
    private static final class Watched implements KeptPosts {

        private final KeptPosts posts;
        private final List<WeakReference<Revision>> given = new ArrayList<>();
        private final long before = used();
        private int count;
        private int mostHeld;
        private long mostGrown;

        Watched(KeptPosts posts) {
            this.posts = posts;
        }

        private static long used() {
            System.gc();
            Runtime memory = Runtime.getRuntime();
            return memory.totalMemory() - memory.freeMemory();
        }

        @Override
        public void visitAll(Visitor visitor) {
            posts.visitAll(new Visitor() {
                @Override
                public void post(KeptPost post) {
                    count(post.current());
                    visitor.post(post);
                }

                @Override
                public void earlier(String post, Kept revision) {
                    count(revision);
                    visitor.earlier(post, revision);
                }

                @Override
                public void unreadable(String post) {
                    visitor.unreadable(post);
                }
            });
        }

        private void count(Kept revision) {
            given.add(new WeakReference<>(revision.revision()));
            if (++count % (50 * EACH) == 0) {
                mostGrown = Math.max(mostGrown, used() - before);
                given.removeIf(one -> one.get() == null);
                mostHeld = Math.max(mostHeld, given.size());
            }
        }

        @Override
        public long count() {
            return posts.count();
        }

        @Override
        public void visit(String post, Visitor visitor) {
            posts.visit(post, visitor);
        }

        @Override
        public Set<String> existing(Collection<String> ids) {
            return posts.existing(ids);
        }

        @Override
        public Map<String, String> owners(List<String> slugs) {
            return posts.owners(slugs);
        }

        @Override
        public void visitSlugs(BiConsumer<String, String> slugAndPost) {
            posts.visitSlugs(slugAndPost);
        }
    }
}
