package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.Tally;
import dev.postbag.kit.link.CollectionLink;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that hold a comment. */
final class CommentAnswers {

    private CommentAnswers() {}

    /** Its version, and behind a hyphen, where there is something, what tells its counts and posts from others. */
    static EntityTag tagOf(Listed listed) {
        String version = String.valueOf(listed.comment().version());
        return new EntityTag(
                listed.tally().equals(Tally.NONE) && listed.pickedIn().isEmpty()
                        ? version
                        : version + "-" + Integer.toHexString(Objects.hash(listed.tally(), listed.pickedIn())));
    }

    static Listed listed(Comment comment, Tallies tallies, Liftings liftings) {
        Tally tally = tallies.kept(comment.id()).map(Tallies.Kept::tally).orElse(Tally.NONE);
        return liftings.onto(List.of(new Listed(comment, tally))).getFirst();
    }

    /** What tells this comment, as it is, from others and from itself at another time. */
    static String mark(Listed listed) {
        return listed.comment().id() + " " + tagOf(listed).getValue();
    }

    /** @param marks what tells this answer from others */
    static Response cached(Request conditions, Response whole, Stream<String> marks) {
        String content = marks.collect(Collectors.joining(","));
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        return (unchanged == null ? Response.fromResponse(whole) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Which thread it is in. */
    static String toThread(Comment comment) {
        return CollectionLink.from(
                CommentView.addressOf(comment), "/api/v1/posts/%s/comments".formatted(comment.post()));
    }

    /** To its contributor: never from a cache, since what it says of time goes by. */
    static Response own(Listed comment, Receipt receipt, Optional<Instant> editableUntil) {
        return Response.ok(CommentView.ofOwn(comment, receipt, editableUntil))
                .tag(tagOf(comment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, Headers.RECEIPT)
                .header(HttpHeaders.LINK, toThread(comment.comment()))
                .build();
    }
}
