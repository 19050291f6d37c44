package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.post.KeptPosts;
import dev.postbag.content.post.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Posts and revisions out of MongoDB in two cursors that run side by side, in the order of their posts. */
@ApplicationScoped
public class MongoKeptPosts implements KeptPosts {

    static final int BATCH = 100;

    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> archive;
    private final MongoCollection<Document> slugs;

    @Inject
    MongoKeptPosts(MongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this(mongo.getDatabase(database));
    }

    public MongoKeptPosts(MongoDatabase database) {
        this.posts = database.getCollection("posts");
        this.archive = database.getCollection("revisions");
        this.slugs = database.getCollection("slugs");
    }

    @Override
    public long count() {
        return 2 * posts.estimatedDocumentCount() + archive.estimatedDocumentCount();
    }

    @Override
    public void visitAll(Visitor visitor) {
        visit(Filters.empty(), Filters.empty(), visitor);
    }

    @Override
    public void visit(String post, Visitor visitor) {
        visit(eq("_id", post), eq("post", post), visitor);
    }

    private void visit(Bson which, Bson whose, Visitor visitor) {
        FindIterable<Document> inOrder = posts.find(which)
                .projection(
                        Projections.include("version", "slug", "current", "provenance.story", "provenance.revision"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH);
        FindIterable<Document> revisions = archive.find(whose)
                .sort(Sorts.orderBy(Sorts.ascending("post"), Sorts.descending("number")))
                .batchSize(BATCH);
        try (MongoCursor<Document> post = inOrder.cursor();
                MongoCursor<Document> revision = revisions.cursor()) {
            @Nullable Document earlier = revision.tryNext();
            while (post.hasNext()) {
                Document next = post.next();
                String id = next.getString("_id");
                earlier = tellUpTo(id, false, earlier, revision, visitor);
                tell(id, next, visitor);
                earlier = tellUpTo(id, true, earlier, revision, visitor);
            }
            tellUpTo(null, true, earlier, revision, visitor);
        }
    }

    private static @Nullable Document tellUpTo(
            @Nullable String post,
            boolean through,
            @Nullable Document first,
            MongoCursor<Document> rest,
            Visitor visitor) {
        @Nullable Document next = first;
        while (next != null) {
            String owner = String.valueOf(next.get("post"));
            int order = post == null ? -1 : owner.compareTo(post);
            if (order > 0 || order == 0 && !through) {
                return next;
            }
            visitor.earlier(owner, kept(next));
            next = rest.tryNext();
        }
        return null;
    }

    private static void tell(String id, Document post, Visitor visitor) {
        KeptPost kept;
        try {
            Map<String, Integer> provenance = new LinkedHashMap<>();
            post.getList("provenance", Document.class)
                    .forEach(entry -> provenance.put(entry.getString("story"), entry.getInteger("revision")));
            kept = new KeptPost(
                    id,
                    post.getLong("version"),
                    post.getString("slug"),
                    kept(post.get("current", Document.class)),
                    provenance);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException unreadable) {
            visitor.unreadable(id);
            return;
        }
        visitor.post(kept);
    }

    private static Kept kept(Document document) {
        int number = document.get("number") instanceof Number known ? known.intValue() : 0;
        try {
            Revision revision = RevisionDocument.read(document);
            return new Kept(number, revision);
        } catch (RuntimeException unreadable) {
            // Nothing but what was read is at work here: whatever it was, it lies in the document.
            return new Kept(number, null);
        }
    }

    @Override
    public Set<String> existing(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        posts.find(in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(post -> found.add(post.getString("_id")));
        return found;
    }

    @Override
    public Map<String, String> owners(List<String> wanted) {
        Map<String, String> found = new HashMap<>();
        slugs.find(in("_id", wanted)).forEach(slug -> found.put(slug.getString("_id"), slug.getString("post")));
        return found;
    }

    @Override
    public void visitSlugs(BiConsumer<String, String> slugAndPost) {
        for (Document slug : slugs.find()
                .projection(Projections.include("post"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)) {
            slugAndPost.accept(slug.getString("_id"), String.valueOf(slug.get("post")));
        }
    }
}
