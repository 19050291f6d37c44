package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which post each address belongs to, for good: {@code {_id: slug, post, wanted, number}}. The insert decides between
 * two that want the same; a post that asks again, after a crash too, finds what it was given.
 */
final class SlugReservations {

    private final MongoCollection<Document> slugs;

    SlugReservations(MongoCollection<Document> slugs) {
        this.slugs = slugs;
    }

    void createIndexes() {
        slugs.createIndex(Indexes.ascending("wanted"));
    }

    Optional<PostId> ownerOf(Slug slug) {
        return Optional.ofNullable(slugs.find(eq("_id", slug.value())).first())
                .map(document -> new PostId(document.getString("post")));
    }

    Slug reserve(Slug wanted, PostId post) {
        Set<Integer> taken = new HashSet<>();
        for (Document given : slugs.find(eq("wanted", wanted.value()))) {
            if (post.value().equals(given.getString("post"))) {
                return new Slug(given.getString("_id"));
            }
            taken.add(given.getInteger("number"));
        }
        for (int number = 1; ; number++) {
            Slug slug = wanted.numbered(number);
            if (!taken.contains(number) && isGivenTo(slug, wanted, number, post)) {
                return slug;
            }
        }
    }

    private boolean isGivenTo(Slug slug, Slug wanted, int number, PostId post) {
        try {
            slugs.insertOne(new Document("_id", slug.value())
                    .append("post", post.value())
                    .append("wanted", wanted.value())
                    .append("number", number));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            @Nullable PostId owner = ownerOf(slug).orElse(null);
            return post.equals(owner);
        }
    }
}
