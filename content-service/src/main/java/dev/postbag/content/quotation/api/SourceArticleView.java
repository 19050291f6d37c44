package dev.postbag.content.quotation.api;

import dev.postbag.content.post.Block;
import dev.postbag.content.quotation.QuotingPost;
import dev.postbag.content.quotation.SourceArticle;
import dev.postbag.content.quotation.SourceMatch;
import dev.postbag.content.quotation.WordLikeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article that posts quote, as a list shows it to clients. */
@Schema(name = "SourceArticle", description = "An article that posts quote: what is known of it, and the posts.")
public record SourceArticleView(
        @Schema(required = true, examples = "d4nq7w2m5xv6tq4nbc2ahd3feu")
        String id,

        @Schema(examples = "Evening Harbour News") @Nullable String outlet,
        @Nullable String author,
        @Nullable String title,
        @Nullable String url,

        @Schema(description = "A date as precise as it is known.", examples = "2025-09-26") @Nullable
        String published,

        @Schema(description = "How many quotations of it can be read.", required = true)
        int quotations,

        @Schema(description = "The posts that quote it, the earliest first.", required = true)
        List<PostView> posts,

        @Schema(required = true) Links links) {

    /** Where to go from an article. */
    @Schema(name = "SourceArticleLinks")
    public record Links(
            @Schema(required = true, examples = "/api/v1/sources-quoted/d4nq7w2m5xv6tq4nbc2ahd3feu")
            String self) {}

    /** A post that quotes the article. */
    @Schema(name = "QuotingPost", description = "A post that quotes an article.")
    public record PostView(
            @Schema(required = true) String id,
            @Schema(required = true) String slug,
            @Schema(required = true) String title,

            @Schema(description = "The post.", required = true, examples = "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu")
            String self,

            @Schema(description = "Why its first quotation of the article is taken for one.", required = true)
            MatchView match) {
        static PostView of(QuotingPost post) {
            String id = post.quotation().quotation().post().value();
            return new PostView(
                    id,
                    post.slug().value(),
                    post.title(),
                    "/api/v1/posts/" + id,
                    MatchView.of(post.quotation().match()));
        }
    }

    /** Why a quotation is taken for one of an article. */
    @Schema(name = "SourceMatch", description = "Why a quotation is taken for one of an article.")
    public record MatchView(
            @Schema(
                    description =
                            "The earliest quotation is `first-quoted`. Another is tied to it, or to one so tied, by the"
                                    + " article's address, by outlet and title, or within one outlet by its words.",
                    required = true,
                    enumeration = {"first-quoted", "same-address", "same-title", "same-words"})
            String rule,

            @Schema(description = "What they have in common: the address, or the outlet and the title, folded.")
            @Nullable
            String by,

            @Schema(description = "For words: the share of short runs of words in common, estimated: 0 to 1.") @Nullable
            Double estimated,

            @Schema(description = "For words: the share of equal words in the same order, compared exactly: 0.8 to 1.")
            @Nullable
            Double equalWords) {
        static MatchView of(SourceMatch match) {
            WordLikeness words = match.words();
            return new MatchView(
                    match.rule().code(),
                    match.by(),
                    words == null ? null : words.estimated(),
                    words == null ? null : words.equalWords());
        }
    }

    /** One quotation of the article. */
    @Schema(name = "QuotationPlace", description = "Where a quotation of an article stands.")
    public record QuotationView(
            @Schema(description = "The post's id.", required = true)
            String post,

            @Schema(description = "The quotation's block.", required = true)
            String block,

            @Schema(description = "The revision of the post that the block is of.", required = true)
            int revision,

            @Schema(required = true) MatchView match) {}

    /** An article with each quotation. */
    @Schema(name = "SourceArticleWhole", description = "An article that posts quote, with each quotation.")
    public record Whole(
            @Schema(required = true, examples = "d4nq7w2m5xv6tq4nbc2ahd3feu")
            String id,

            @Schema(examples = "Evening Harbour News") @Nullable
            String outlet,

            @Nullable String author,
            @Nullable String title,
            @Nullable String url,

            @Schema(description = "A date as precise as it is known.", examples = "2025-09-26") @Nullable
            String published,

            @Schema(description = "The quotations that can be read, the earliest first.", required = true)
            List<QuotationView> quotations,

            @Schema(description = "The posts that quote it, the earliest first.", required = true)
            List<PostView> posts,

            @Schema(required = true) Links links) {
        static Whole of(SourceArticle source) {
            SourceArticleView view = SourceArticleView.of(source);
            return new Whole(
                    view.id,
                    view.outlet,
                    view.author,
                    view.title,
                    view.url,
                    view.published,
                    source.quotations().stream()
                            .map(QuotingPost::quotation)
                            .map(each -> new QuotationView(
                                    each.quotation().post().value(),
                                    each.quotation().block(),
                                    each.quotation().revision(),
                                    MatchView.of(each.match())))
                            .toList(),
                    view.posts,
                    view.links);
        }
    }

    static SourceArticleView of(SourceArticle source) {
        Block.Citation known = source.citation();
        return new SourceArticleView(
                source.id(),
                known.outlet(),
                known.author(),
                known.title(),
                known.url(),
                known.published(),
                source.quotations().size(),
                posts(source),
                new Links(path(source.id())));
    }

    static String path(String id) {
        return "/api/v1/sources-quoted/" + id;
    }

    private static List<PostView> posts(SourceArticle source) {
        Map<String, PostView> posts = new LinkedHashMap<>();
        source.quotations().stream().map(PostView::of).forEach(post -> posts.putIfAbsent(post.id(), post));
        return new ArrayList<>(posts.values());
    }
}
