package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static dev.postbag.comment.thread.store.CommentDocument.CREATED_AT;
import static dev.postbag.comment.thread.store.CommentDocument.ID;

import com.mongodb.client.model.Sorts;
import dev.postbag.comment.thread.Order;
import dev.postbag.comment.thread.Place;
import dev.postbag.comment.thread.Position;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Part of an order that one index leads through from one end to the other, entered where it begins. */
record Stretch(Bson filter, Bson sort) {

    private static final Bson FORTH = Sorts.ascending(CREATED_AT, ID);
    private static final Bson BACK = Sorts.descending(CREATED_AT, ID);

    /** What is behind a position, one stretch after the other. */
    static List<Stretch> behind(Order order, Optional<Position> after) {
        return switch (order) {
            case OLDEST -> List.of(new Stretch(after.map(Stretch::later).orElse(empty()), FORTH));
            case NEWEST -> List.of(new Stretch(after.map(Stretch::earlier).orElse(empty()), BACK));
            case MOST_REACTED -> behind(TallyDocument.REACTED, after);
            case MOST_REPLIED -> behind(TallyDocument.REPLIES, after);
        };
    }

    /** The rest of those with the position's score, then those with less: one query for both would read the first from their start. */
    private static List<Stretch> behind(String score, Optional<Position> after) {
        Bson sort = Sorts.orderBy(Sorts.descending(score), FORTH);
        return after.map(position -> List.of(
                        new Stretch(and(eq(score, position.score()), later(position)), FORTH),
                        new Stretch(lt(score, position.score()), sort)))
                .orElse(List.of(new Stretch(empty(), sort)));
    }

    /** What is before a position, the nearest first. */
    static List<Stretch> before(Order order, Position position) {
        return switch (order) {
            case OLDEST -> List.of(new Stretch(earlier(position), BACK));
            case NEWEST -> List.of(new Stretch(later(position), FORTH));
            case MOST_REACTED -> before(TallyDocument.REACTED, position);
            case MOST_REPLIED -> before(TallyDocument.REPLIES, position);
        };
    }

    private static List<Stretch> before(String score, Position position) {
        return List.of(
                new Stretch(and(eq(score, position.score()), earlier(position)), BACK),
                new Stretch(gt(score, position.score()), Sorts.orderBy(Sorts.ascending(score), BACK)));
    }

    /** Said so that the index is entered at the place: a plain "or" would have it read from the thread's start. */
    private static Bson later(Position position) {
        Place place = position.place();
        Date createdAt = Date.from(place.createdAt());
        return and(gte(CREATED_AT, createdAt), or(gt(CREATED_AT, createdAt), gt(ID, place.id())));
    }

    private static Bson earlier(Position position) {
        Place place = position.place();
        Date createdAt = Date.from(place.createdAt());
        return and(lte(CREATED_AT, createdAt), or(lt(CREATED_AT, createdAt), lt(ID, place.id())));
    }
}
