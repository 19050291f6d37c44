package dev.postbag.content.feed.api;

import dev.postbag.content.feed.Blog;
import dev.postbag.content.feed.FollowingPublication;
import dev.postbag.content.feed.LastChange;
import dev.postbag.content.feed.MappingPosts;
import dev.postbag.content.feed.Sitemap;
import dev.postbag.content.feed.Sitemaps;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where all posts are, for search engines. */
@Path("/sitemap.xml")
@Tag(name = "feeds")
@PermitAll
@RunOnVirtualThread
public class SitemapResource {

    private static final String PART = "[a-z2-7]{1,3}";
    private static final Pattern PARTS = Pattern.compile(PART);

    private final MappingPosts mapping;
    private final Sitemaps sitemaps;
    private final FollowingPublication following;
    private final Blog blog;

    SitemapResource(MappingPosts mapping, Sitemaps sitemaps, FollowingPublication following, Blog blog) {
        this.mapping = mapping;
        this.sitemaps = sitemaps;
        this.following = following;
        this.blog = blog;
    }

    @GET
    @Produces({FeedTerms.ANY_XML, FeedTerms.TEXT_XML})
    @Operation(
            operationId = "mapPosts",
            summary = "Where all posts are, as a sitemap",
            description = "Every post and page that everybody can read, with the time it last said something else."
                    + " Where there are more than one map may hold, an index of parts instead.")
    @APIResponse(
            responseCode = "200",
            description = "The map, a part of it, or where the parts are (sitemaps.org).",
            headers = {
                @Header(name = "ETag", description = "For If-None-Match.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Last-Modified",
                        description = "For If-Modified-Since: when a post changed last.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = FeedTerms.ANY_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = {
                                @ExampleObject(name = "map", value = Examples.SITEMAP),
                                @ExampleObject(name = "parts", value = Examples.SITEMAP_PARTS)
                            }))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`).")
    public Response map(
            @Parameter(
                            description = "How the ids of a part's posts begin, as the index says it. Left out: all of"
                                    + " it, or the index.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^" + PART + "$"))
                    @QueryParam("part")
                    @Nullable
                    String part,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders asked) {
        if (part != null && !PARTS.matcher(part).matches()) {
            throw ProblemException.badParameter("part", "is not how an id begins; take it from the index");
        }
        String base = FeedAnswers.base(uri);
        LastChange changed = following.look();
        Sitemap sitemap = mapping.map(part, base);
        return Conditional.answer(
                request,
                asked,
                String.join("|", base, part, blog.toString(), String.valueOf(changed.at())),
                changed.known(),
                () -> Response.ok((StreamingOutput) to -> sitemaps.write(sitemap, to))
                        .type(FeedTerms.ANY_XML + ";charset=UTF-8")
                        .build());
    }
}
