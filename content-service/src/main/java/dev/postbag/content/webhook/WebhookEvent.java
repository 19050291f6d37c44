package dev.postbag.content.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can be told of. */
public enum WebhookEvent {
    POST_PUBLISHED("post.published"),
    POST_REVISED("post.revised"),
    POST_WITHDRAWN("post.withdrawn"),
    COMMENT_PUBLISHED("comment.published"),
    COMMENT_REVISED("comment.revised"),
    COMMENT_HIDDEN("comment.hidden"),
    COMMENT_WITHDRAWN("comment.withdrawn");

    private final String code;

    WebhookEvent(String code) {
        this.code = code;
    }

    /** The message's type, in the form of Standard Webhooks. */
    public String code() {
        return code;
    }

    public static Optional<WebhookEvent> read(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
