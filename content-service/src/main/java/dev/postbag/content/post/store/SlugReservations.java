package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same for many: one look-up and one insert, and alone those that others took in between. */
    Map<PostId, Slug> reserve(Map<PostId, Slug> wanted) {
        if (wanted.size() < 2) {
            return wanted.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, wish -> reserve(wish.getValue(), wish.getKey())));
        }
        Map<PostId, Slug> given = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> names = wanted.values().stream().map(Slug::value).collect(Collectors.toSet());
        for (Document document : slugs.find(or(in("wanted", names), in("_id", names)))) {
            PostId owner = new PostId(document.getString("post"));
            String slug = document.getString("_id");
            taken.add(slug);
            @Nullable Slug wish = wanted.get(owner);
            if (wish != null && wish.value().equals(document.getString("wanted"))) {
                given.put(owner, new Slug(slug));
            }
        }
        List<PostId> asking = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        wanted.forEach((post, wish) -> {
            if (!given.containsKey(post)) {
                int number = 1;
                while (!taken.add(wish.numbered(number).value())) {
                    number++;
                }
                asking.add(post);
                documents.add(reservation(wish.numbered(number), post, wish, number));
            }
        });
        Set<Integer> lost = Bulk.insert(slugs, documents);
        for (int place = 0; place < asking.size(); place++) {
            PostId post = asking.get(place);
            given.put(
                    post,
                    lost.contains(place)
                            ? reserve(Objects.requireNonNull(wanted.get(post)), post)
                            : new Slug(documents.get(place).getString("_id")));
        }
        return given;
    }

    private static Document reservation(Slug slug, PostId post, Slug wanted, int number) {
        return new Document("_id", slug.value())
                .append("post", post.value())
                .append("wanted", wanted.value())
                .append("number", number);
    }

    private boolean isGivenTo(Slug slug, Slug wanted, int number, PostId post) {
        if (Bulk.insert(slugs, List.of(reservation(slug, post, wanted, number))).isEmpty()) {
            return true;
        }
        @Nullable PostId owner = ownerOf(slug).orElse(null);
        return post.equals(owner);
    }
}
