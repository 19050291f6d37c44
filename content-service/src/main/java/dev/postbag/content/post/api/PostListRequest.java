package dev.postbag.content.post.api;

import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostPlace;
import dev.postbag.content.post.PostRange;
import dev.postbag.content.post.PublishedOn;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts a client wants listed. */
public class PostListRequest {

    @QueryParam("from")
    @Nullable
    @Parameter(description = "The first date: a year, a month or a day.", example = "2025-08-01")
    String from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "The last date, with all of its days: a year, a month or a day.", example = "2025-08")
    String to;

    @QueryParam("kind")
    @Nullable
    @Parameter(
            description = "Posts, or the pages that stand by themselves. Left out: posts.",
            schema = @Schema(enumeration = {"post", "page"}))
    String kind;

    @QueryParam("topic")
    @Nullable
    @Parameter(description = "The slug of a topic: what is about it alone.", example = "canal")
    String topic;

    PostRange range(@Nullable PostPlace after) {
        return new PostRange(date("from", from), date("to", to), topic, after);
    }

    PostKind kind() {
        return kind == null
                ? PostKind.POST
                : PostKind.read(kind).orElseThrow(() -> ProblemException.badParameter("kind", "is post or page"));
    }

    private static @Nullable PublishedOn date(String name, @Nullable String word) {
        return word == null
                ? null
                : PublishedOn.read(word)
                        .orElseThrow(() -> ProblemException.badParameter(
                                name, "is not a date; write a year, a month or a day, like 2025-08-23"));
    }
}
