package dev.postbag.content.search.api;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Post;
import dev.postbag.content.search.Line;
import dev.postbag.content.search.Passage;
import dev.postbag.content.search.SearchResult;
import dev.postbag.content.search.Shown;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post that was found, as clients see it. */
@Schema(name = "SearchHit", description = "A post that was found, and where it says what was looked for.")
public record SearchHitView(
        @Schema(required = true, examples = "k3jq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(required = true, examples = "lanterns-on-the-canal")
        String slug,

        @Schema(required = true, examples = "Lanterns on the canal")
        String title,

        @Schema(description = "The title, with the words that were looked for marked in it.", required = true)
        List<Run> titleText,

        @Schema(
                description = "The date as precise as it is known: a year, a month or a day.",
                required = true,
                examples = "2025-08-20")
        String publishedOn,

        @Schema(
                description = "Up to three passages that say it best; none where only the title or a name does.",
                required = true)
        List<Excerpt> passages,

        @Schema(required = true) Links links) {

    /** A run of text. */
    @Schema(name = "SearchRun", description = "A run of text.")
    public record Run(
            @Schema(required = true, examples = "Lanterns") String text,

            @Schema(description = "Whether it is one of the words that were looked for.", required = true)
            boolean match) {
        static List<Run> of(List<Shown> text) {
            return text.stream().map(run -> new Run(run.text(), run.match())).toList();
        }
    }

    /** A passage of a post. */
    @Schema(name = "SearchPassage", description = "A sentence or so of a post; … stands where its block goes on.")
    public record Excerpt(
            @Schema(description = "The id of the post's block that it is from.", required = true, examples = "b3")
            String block,

            @Schema(required = true) List<Run> text,

            @Schema(description = "Who is quoted here; none where the blog speaks itself.") @Nullable
            Quoted quoted) {
        static Excerpt of(Passage passage) {
            return new Excerpt(passage.line().block(), Run.of(passage.text()), Quoted.of(passage.line()));
        }
    }

    /** Whose words a passage holds. */
    @Schema(name = "SearchQuoted", description = "Whose words these are, as far as known.")
    public record Quoted(
            @Schema(
                    description = "What is quoted.",
                    required = true,
                    enumeration = {"article", "speech", "document", "reader", "comment"})
            String role,

            @Schema(examples = "A. Keeper") @Nullable String author,

            @Schema(examples = "Evening Harbour News") @Nullable
            String outlet,

            @Schema(examples = "Lanterns return to the towpath") @Nullable
            String title) {
        static @Nullable Quoted of(Line line) {
            String role = line.role();
            Block.Citation citation = line.citation();
            return role == null || citation == null
                    ? null
                    : new Quoted(role, citation.author(), citation.outlet(), citation.title());
        }
    }

    /** Where to go from a post that was found. */
    @Schema(name = "SearchHitLinks")
    public record Links(
            @Schema(required = true, examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu")
            String self) {}

    static SearchHitView of(SearchResult.Hit hit) {
        Post post = hit.post();
        return new SearchHitView(
                post.id().value(),
                post.slug().value(),
                post.current().title(),
                Run.of(hit.title()),
                post.current().publishedOn().value(),
                hit.passages().stream().map(Excerpt::of).toList(),
                new Links("/api/v1/posts/" + post.id().value()));
    }
}
