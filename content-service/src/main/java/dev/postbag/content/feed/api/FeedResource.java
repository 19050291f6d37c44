package dev.postbag.content.feed.api;

import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedForm;
import dev.postbag.content.feed.Feeds;
import dev.postbag.content.feed.FollowingPublication;
import dev.postbag.content.feed.LastChange;
import dev.postbag.content.feed.MakingFeeds;
import dev.postbag.kit.caching.Conditional;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest posts, for programs that follow a blog. */
@Path("/feeds")
@Tag(name = "feeds", description = "The newest posts for feed readers, and where all posts are for search engines.")
@PermitAll
@RunOnVirtualThread
public class FeedResource {

    static final String XML = "application/xml";

    private static final String ATOM = "application/atom+xml";
    private static final String RSS = "application/rss+xml";
    private static final String FEED_JSON = "application/feed+json";

    /** Readers that accept XML or JSON of whatever kind get what the address says. */
    private static final String TEXT_XML = "text/xml";

    private static final String NEWEST = "The newest 30 posts, newest first, with all of their words as HTML. Pages,"
            + " drafts and what was taken down are not in it. A post keeps its id whatever its title becomes. Where"
            + " only the day of a post is known (or the month, the year), the time is its first moment in the blog's"
            + " zone, and ";
    private static final String UNKNOWN = "A parameter is unknown (`bad-parameter`).";
    private static final String TAG = "For If-None-Match.";
    private static final String CHANGED = "For If-Modified-Since: when a post changed last.";

    private final MakingFeeds making;
    private final Feeds feeds;
    private final FollowingPublication following;

    FeedResource(MakingFeeds making, Feeds feeds, FollowingPublication following) {
        this.making = making;
        this.feeds = feeds;
        this.following = following;
    }

    @GET
    @Path("/atom.xml")
    @Produces({ATOM, XML, TEXT_XML})
    @Operation(
            operationId = "followPostsByAtom",
            summary = "The newest posts as an Atom feed",
            description = NEWEST + "`dcterms:issued` says what is known.")
    @APIResponse(
            responseCode = "200",
            description = "The feed (RFC 4287).",
            headers = {
                @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Last-Modified", description = CHANGED, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = ATOM,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "feed", value = Examples.ATOM)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = UNKNOWN)
    public Response atom(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answer(FeedForm.ATOM, ATOM, uri, request, asked);
    }

    @GET
    @Path("/rss.xml")
    @Produces({RSS, XML, TEXT_XML})
    @Operation(
            operationId = "followPostsByRss",
            summary = "The newest posts as an RSS feed",
            description = NEWEST + "`dcterms:issued` says what is known.")
    @APIResponse(
            responseCode = "200",
            description = "The feed (RSS 2.0).",
            headers = {
                @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Last-Modified", description = CHANGED, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = RSS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "feed", value = Examples.RSS)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = UNKNOWN)
    public Response rss(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answer(FeedForm.RSS, RSS, uri, request, asked);
    }

    @GET
    @Path("/feed.json")
    @Produces({FEED_JSON, "application/json"})
    @Operation(
            operationId = "followPostsByJsonFeed",
            summary = "The newest posts as a JSON Feed",
            description = NEWEST + "`_postbag.published_on` says what is known.")
    @APIResponse(
            responseCode = "200",
            description = "The feed (JSON Feed 1.1).",
            headers = {
                @Header(name = "ETag", description = TAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Last-Modified", description = CHANGED, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = FEED_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "feed", value = Examples.JSON)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = UNKNOWN)
    public Response json(@Context UriInfo uri, @Context Request request, @Context HttpHeaders asked) {
        return answer(FeedForm.JSON, FEED_JSON, uri, request, asked);
    }

    private Response answer(FeedForm form, String type, UriInfo uri, Request request, HttpHeaders asked) {
        // Before the posts are read: what changes meanwhile is no older than this says.
        LastChange changed = following.look();
        Feed feed = making.make(form, base(uri));
        String written = feeds.write(form, feed);
        return Conditional.answer(
                request,
                asked,
                written,
                changed.known(),
                () -> Response.ok(written, type + ";charset=UTF-8").build());
    }

    static String base(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
