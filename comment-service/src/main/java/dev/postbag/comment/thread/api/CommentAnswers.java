package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Receipt;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** Answers that hold a comment. */
final class CommentAnswers {

    private CommentAnswers() {}

    static EntityTag tagOf(Comment comment) {
        return new EntityTag(String.valueOf(comment.version()));
    }

    /** To its contributor: never from a cache, since what it says of time goes by. */
    static Response own(Comment comment, Receipt receipt, Optional<Instant> editableUntil) {
        return Response.ok(CommentView.ofOwn(comment, receipt, editableUntil))
                .tag(tagOf(comment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, Headers.RECEIPT)
                .build();
    }
}
