package dev.postbag.contracts;

import dev.postbag.contracts.comment.CommentErased;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentRevised;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.comment.ThreadCounted;
import dev.postbag.contracts.comment.ThreadReduced;
import dev.postbag.contracts.erasure.CaptureErasureAcknowledged;
import dev.postbag.contracts.erasure.ErasureAcknowledged;
import dev.postbag.contracts.imported.CommentParsed;
import dev.postbag.contracts.imported.ImportedCommentResolved;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.CommentUnpicked;
import dev.postbag.contracts.post.PostCounted;
import dev.postbag.contracts.post.PostPublished;
import dev.postbag.contracts.post.PostRevised;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.contracts.post.QuotationsAttributed;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.contracts.story.StoryParsed;
import java.util.Arrays;
import java.util.Optional;

/** The name an event goes by in the CloudEvents {@code type} attribute, the topic it goes to, and the record it is. */
public enum EventType {
    STORY_PARSED("dev.postbag.StoryParsed.v1", Topic.STORIES, StoryParsed.class),
    COMMENT_PARSED("dev.postbag.CommentParsed.v1", Topic.IMPORTED_COMMENTS, CommentParsed.class),
    CAPTURE_ERASURE_ACKNOWLEDGED(
            "dev.postbag.CaptureErasureAcknowledged.v1", Topic.IMPORTED_COMMENTS, CaptureErasureAcknowledged.class),
    POST_PUBLISHED("dev.postbag.PostPublished.v1", Topic.POSTS, PostPublished.class),
    POST_REVISED("dev.postbag.PostRevised.v1", Topic.POSTS, PostRevised.class),
    POST_WITHDRAWN("dev.postbag.PostWithdrawn.v1", Topic.POSTS, PostWithdrawn.class),
    POST_COUNTED("dev.postbag.PostCounted.v1", Topic.POSTS, PostCounted.class),
    QUOTATIONS_ATTRIBUTED("dev.postbag.QuotationsAttributed.v1", Topic.POSTS, QuotationsAttributed.class),
    STORY_RESOLVED("dev.postbag.StoryResolved.v1", Topic.POSTS, StoryResolved.class),
    ERASURE_ACKNOWLEDGED("dev.postbag.ErasureAcknowledged.v1", Topic.POSTS, ErasureAcknowledged.class),
    COMMENT_PUBLISHED("dev.postbag.CommentPublished.v1", Topic.COMMENTS, CommentPublished.class),
    COMMENT_REVISED("dev.postbag.CommentRevised.v1", Topic.COMMENTS, CommentRevised.class),
    COMMENT_HIDDEN("dev.postbag.CommentHidden.v1", Topic.COMMENTS, CommentHidden.class),
    COMMENT_WITHDRAWN("dev.postbag.CommentWithdrawn.v1", Topic.COMMENTS, CommentWithdrawn.class),
    COMMENT_ERASED("dev.postbag.CommentErased.v1", Topic.COMMENTS, CommentErased.class),
    THREAD_COUNTED("dev.postbag.ThreadCounted.v1", Topic.COMMENTS, ThreadCounted.class),
    THREAD_REDUCED("dev.postbag.ThreadReduced.v1", Topic.COMMENTS, ThreadReduced.class),
    IMPORTED_COMMENT_RESOLVED("dev.postbag.ImportedCommentResolved.v1", Topic.COMMENTS, ImportedCommentResolved.class),
    COMMENT_PICKED("dev.postbag.CommentPicked.v1", Topic.PICKS, CommentPicked.class),
    COMMENT_UNPICKED("dev.postbag.CommentUnpicked.v1", Topic.PICKS, CommentUnpicked.class);

    private final String typeName;
    private final Topic topic;
    private final Class<? extends Event> record;

    EventType(String typeName, Topic topic, Class<? extends Event> record) {
        this.typeName = typeName;
        this.topic = topic;
        this.record = record;
    }

    public static Optional<EventType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }

    public static EventType of(Event event) {
        return of(event.getClass());
    }

    public static EventType of(Class<? extends Event> record) {
        return Arrays.stream(values())
                .filter(type -> type.record.equals(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(record.getName() + " has no event type"));
    }

    public String typeName() {
        return typeName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The JSON Schema of the event's body, as a path on the class path, and as its CloudEvents {@code dataschema}. */
    public String schema() {
        return "/dev/postbag/contracts/schema/" + typeName.substring("dev.postbag.".length()) + ".json";
    }
}
