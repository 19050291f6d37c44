package dev.postbag.content.post.api;

import dev.postbag.content.post.PostSummary;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as a list shows it to clients. */
@Schema(name = "PostSummary", description = "A post as a list shows it.")
public record PostSummaryView(
        @Schema(required = true, examples = "k3jq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(
                description = "Its address in words. It changes when the title does; the earlier one leads here.",
                required = true,
                examples = "blimey-10-000-staff-short")
        String slug,

        @Schema(required = true) String title,

        @Schema(
                description = "A date as precise as it is known: a year, a month or a day.",
                required = true,
                examples = "2025-08-20")
        String publishedOn,

        @Schema(required = true, enumeration = "published") String status,

        @Schema(
                required = true,
                enumeration = {"post", "page"})
        String kind,

        @Schema(
                description = "The time with its offset, as it was given, if known.",
                examples = "2025-08-20T18:30:00+01:00")
        @Nullable
        String publishedAt,

        @Schema(
                description = "Its address where it comes from, if known.",
                examples = "https://blog.example/2025/08/lanterns.html")
        @Nullable
        String permalink,

        @Schema(description = "Who wrote it, as far as known.", required = true)
        List<String> authors,

        @Schema(description = "Categories and tags, as they were given.", required = true)
        List<String> labels,

        @Schema(description = "What it is about, as its labels say.", required = true)
        List<PostTopicView> topics,

        @Schema(description = "The number of the revision that is read.", required = true)
        int revision,

        @Schema(required = true) Counts counts,

        @Schema(description = "How it begins.", required = true)
        String excerpt,

        @Schema(required = true) Links links) {

    /** What is counted under a post. */
    @Schema(name = "PostCounts", description = "What readers can see under a post.")
    public record Counts(@Schema(required = true) long comments) {}

    /** Where to go from a post in a list. */
    @Schema(name = "PostSummaryLinks")
    public record Links(
            @Schema(required = true, examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu")
            String self) {}

    static PostSummaryView of(PostSummary post, long comments) {
        return new PostSummaryView(
                post.id().value(),
                post.slug().value(),
                post.title(),
                post.publishedOn().value(),
                "published",
                post.particulars().kind().code(),
                post.particulars().publishedAt(),
                post.particulars().permalink(),
                post.particulars().authors(),
                post.particulars().labels(),
                PostTopicView.of(post.particulars()),
                post.revision(),
                new Counts(comments),
                post.excerpt(),
                new Links(PostView.path(post.id())));
    }
}
