package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.FeedKey;
import dev.postbag.comment.thread.FollowingReplies;
import dev.postbag.comment.thread.RepliesReading;
import dev.postbag.comment.thread.ReplyFeeds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A comment's replies over HTTP, as a feed whose address is a secret. */
@Path("/api/v1/comments/{id}/replies/{feed}")
@Produces(RepliesResource.ATOM)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class RepliesResource {

    static final String ATOM = "application/atom+xml";

    /** A segment that begins so is neither logged nor traced. */
    private static final String SECRET = "secret.";

    private final FollowingReplies following;
    private final ReplyFeeds feeds;

    public RepliesResource(FollowingReplies following, ReplyFeeds feeds) {
        this.following = following;
        this.feeds = feeds;
    }

    static String addressOf(String comment, FeedKey key) {
        return "/api/v1/comments/" + comment + "/replies/" + SECRET + key.secret();
    }

    @GET
    @Operation(
            operationId = "followReplies",
            summary = "The replies to one's comment, as a private feed",
            description = "Atom. The address came with the receipt, as `repliesFeed`; whoever has it can follow the"
                    + " replies and do nothing else. It shows the newest 50 replies that readers can see.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content =
                    @Content(
                            mediaType = ATOM,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "feed", value = Examples.FEED)))
    @APIResponse(responseCode = "404", description = "No feed has this address (`feed-not-found`).")
    @APIResponse(
            responseCode = "410",
            description = "The comment was withdrawn (`comment-withdrawn`), or its post was (`post-withdrawn`).")
    public Response replies(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @PathParam("feed")
                    @Parameter(
                            description = "The feed's secret.",
                            example = "secret.8Zr7Lk2Nf6Sg1AaEpV3m0Hc6wq0y2Jb1uT9dQm4Yx5o")
                    String feed,
            @Context UriInfo address) {
        if (!feed.startsWith(SECRET)) {
            throw CommentProblems.noSuchFeed();
        }
        return switch (following.read(commentId, new FeedKey(feed.substring(SECRET.length())))) {
            case RepliesReading.NoSuchFeed none -> throw CommentProblems.noSuchFeed();
            case RepliesReading.Withdrawn withdrawn -> throw CommentProblems.commentWithdrawn();
            case RepliesReading.PostWithdrawn withdrawn -> throw CommentProblems.postWithdrawn();
            case RepliesReading.Shown shown ->
                Response.ok(feeds.write(shown, baseOf(address)), ATOM + ";charset=UTF-8")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build();
        };
    }

    private static String baseOf(UriInfo address) {
        String base = address.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
