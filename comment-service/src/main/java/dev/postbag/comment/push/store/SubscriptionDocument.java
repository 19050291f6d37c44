package dev.postbag.comment.push.store;

import com.mongodb.client.model.Updates;
import dev.postbag.comment.push.Interest;
import dev.postbag.comment.push.Pending;
import dev.postbag.comment.push.Subscription;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in MongoDB: {@code {_id, post?, topic?, comment?, sealed, endsAt, dueAt, heardAt?, news?, newest?, claim?, tries?}}.
 * It holds no time that tells when it was made: two that were made at one moment cannot be joined by it.
 */
final class SubscriptionDocument {

    static final String ID = "_id";
    /** Of the thread; empty for all new posts, and not there for those about a topic. */
    static final String POST = "post";
    /** The slug of what new posts are to be about. */
    static final String TOPIC = "topic";

    static final String NO_POST = "";
    static final String COMMENT = "comment";
    static final String ENDS_AT = "endsAt";
    /** When its device may be told of something next: after a pause, when it is tried again, when its claim is over. */
    static final String DUE_AT = "dueAt";
    /** When the newest happened that was noted. */
    static final String HEARD_AT = "heardAt";
    /** There as long as something is to be told. */
    static final String NEWS = "news";

    static final String NEWEST = "newest";
    static final String CLAIM = "claim";
    static final String TRIES = "tries";

    private static final String SEALED = "sealed";

    private SubscriptionDocument() {}

    static Bson kept(Subscription subscription) {
        Bson renewed = Updates.combine(
                Updates.set(SEALED, subscription.sealed()),
                Updates.set(ENDS_AT, Date.from(subscription.endsAt())),
                Updates.setOnInsert(DUE_AT, Date.from(Instant.EPOCH)));
        return switch (subscription.interest()) {
            case Interest.NewPosts posts -> Updates.combine(renewed, Updates.setOnInsert(POST, NO_POST));
            case Interest.NewPostsAbout posts -> Updates.combine(renewed, Updates.setOnInsert(TOPIC, posts.topic()));
            case Interest.InThread thread -> Updates.combine(renewed, Updates.setOnInsert(POST, thread.post()));
            case Interest.Replies replies ->
                Updates.combine(
                        renewed,
                        Updates.setOnInsert(POST, replies.post()),
                        Updates.setOnInsert(COMMENT, replies.comment()));
        };
    }

    static Bson news(Instant at) {
        return Updates.combine(Updates.set(NEWS, true), Updates.set(HEARD_AT, Date.from(at)), Updates.unset(TRIES));
    }

    static Bson over(Instant notBefore) {
        return Updates.combine(Updates.set(DUE_AT, Date.from(notBefore)), Updates.unset(CLAIM), Updates.unset(TRIES));
    }

    static Subscription read(Document document) {
        return new Subscription(
                document.getString(ID),
                interest(document),
                document.getString(SEALED),
                document.getDate(ENDS_AT).toInstant());
    }

    static Pending pending(Document document) {
        return new Pending(
                read(document),
                document.getString(CLAIM),
                document.getDate(HEARD_AT).toInstant(),
                Optional.ofNullable(document.getString(NEWEST)),
                document.getInteger(TRIES, 0));
    }

    private static Interest interest(Document document) {
        @Nullable String topic = document.getString(TOPIC);
        if (topic != null) {
            return new Interest.NewPostsAbout(topic);
        }
        String post = document.getString(POST);
        @Nullable String comment = document.getString(COMMENT);
        if (post.equals(NO_POST)) {
            return Interest.NEW_POSTS;
        }
        return comment == null ? new Interest.InThread(post) : new Interest.Replies(post, comment);
    }
}
