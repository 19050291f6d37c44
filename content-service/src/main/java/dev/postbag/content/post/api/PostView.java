package dev.postbag.content.post.api;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Quotations;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as clients read it: whole. */
@Schema(name = "Post", description = "A post: its words, where they came from, and what is known about them.")
public record PostView(
        @Schema(required = true, examples = "k3jq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(
                description = "Its address in words. It changes when the title does; the earlier one leads here.",
                required = true,
                examples = "blimey-10-000-staff-short")
        String slug,

        @Schema(required = true) String title,

        @Schema(
                description = "A draft is found by editors only.",
                required = true,
                enumeration = {"draft", "published"})
        String status,

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

        @Schema(
                description = "A date as precise as it is known: a year, a month or a day.",
                required = true,
                examples = "2025-08-20")
        String publishedOn,

        @Schema(required = true) RevisionView.Seal revision,
        @Schema(required = true) List<BlockView> blocks,

        @Schema(description = "The citations of all its quotations, in reading order.", required = true)
        List<CitationView> citations,

        @Schema(required = true) PostSummaryView.Counts counts,

        @Schema(
                description = "What it was made of: captures, or a selection of comments.",
                required = true,
                enumeration = {"captures", "selection"})
        String madeOf,

        @Schema(description = "Every story that told of it, in the order they came.", required = true)
        List<ProvenanceView> provenance,

        @Schema(required = true) Links links)
        implements SyncedView {

    /** Where to go from a post. */
    @Schema(name = "PostLinks")
    public record Links(
            @Schema(required = true) String self,
            @Schema(required = true) String revisions,
            @Schema(required = true) String comments) {}

    static PostView of(Post post, long comments, Map<String, String> sources) {
        String self = path(post.id());
        return new PostView(
                post.id().value(),
                post.slug().value(),
                post.current().title(),
                post.status().code(),
                post.particulars().kind().code(),
                post.particulars().publishedAt(),
                post.particulars().permalink(),
                post.particulars().authors(),
                post.particulars().labels(),
                PostTopicView.of(post.particulars()),
                post.current().publishedOn().value(),
                RevisionView.Seal.of(post.current()),
                BlockView.of(post.current().blocks(), sources),
                Quotations.in(post.current().blocks())
                        .map(quotation -> CitationView.of(quotation.citation()))
                        .toList(),
                new PostSummaryView.Counts(comments),
                post.isWrittenHere() ? "selection" : "captures",
                post.provenance().stream().map(ProvenanceView::of).toList(),
                new Links(self, self + "/revisions", self + "/comments"));
    }

    static String path(PostId id) {
        return "/api/v1/posts/" + id.value();
    }
}
