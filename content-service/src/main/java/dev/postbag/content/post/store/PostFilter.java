package dev.postbag.content.post.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostPlace;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PostStatus;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which posts are on a list, the order they are in, and the indexes that are in it too. */
final class PostFilter {

    static final Bson NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending("publishedOn", "dayPosition"), Sorts.ascending("_id"));

    static final Bson OF_ALL = Indexes.compoundIndex(Indexes.ascending("status"), NEWEST_FIRST);

    static final Bson OF_A_TOPIC = Indexes.compoundIndex(
            Indexes.ascending(PostDocument.TOPICS, "status"), NEWEST_FIRST, Indexes.ascending("kind"));

    private PostFilter() {}

    static Bson of(PostRange range, PostKind kind) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("status", PostStatus.PUBLISHED.code()));
        // What was kept before there were kinds is a post.
        filters.add(kind == PostKind.POST ? ne("kind", PostKind.PAGE.code()) : eq("kind", kind.code()));
        if (range.topic() != null) {
            filters.add(eq(PostDocument.TOPICS, range.topic()));
        }
        if (range.from() != null) {
            filters.add(gte("publishedOn", range.from().value()));
        }
        if (range.to() != null) {
            filters.add(lt("publishedOn", range.to().value() + "~"));
        }
        @Nullable PostPlace after = range.after();
        if (after != null) {
            String date = after.publishedOn().value();
            filters.add(lte("publishedOn", date));
            filters.add(or(
                    lt("publishedOn", date),
                    and(eq("publishedOn", date), lt("dayPosition", after.dayPosition())),
                    and(
                            eq("publishedOn", date),
                            eq("dayPosition", after.dayPosition()),
                            gt("_id", after.id().value()))));
        }
        return and(filters);
    }
}
