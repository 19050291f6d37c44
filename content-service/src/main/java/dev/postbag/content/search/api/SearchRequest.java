package dev.postbag.content.search.api;

import dev.postbag.content.post.PublishedOn;
import dev.postbag.content.search.SearchQuery;
import dev.postbag.content.search.SearchedPart;
import dev.postbag.content.search.Wanted;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client looks for. */
public class SearchRequest {

    private static final int LONGEST = 400;

    @QueryParam("q")
    @Nullable
    @Parameter(
            required = true,
            description = "Words; \"phrases\" in quotation marks; behind a `-` what posts are not to say. At most 32.",
            example = "canal lanterns",
            schema = @Schema(implementation = String.class, minLength = 1, maxLength = LONGEST))
    String words;

    @QueryParam("in")
    @Nullable
    @Parameter(
            description = "Only in titles, in what the blog says itself, or in what it quotes. Left out: everywhere.",
            schema = @Schema(enumeration = {"title", "text", "quotations"}))
    String in;

    @QueryParam("outlet")
    @Nullable
    @Parameter(
            description = "Only posts that quote this outlet. Case, punctuation and a leading \"the\" do not matter.",
            example = "Evening Harbour News")
    String outlet;

    @QueryParam("topic")
    @Nullable
    @Parameter(description = "The slug of a topic: what is about it alone.", example = "canal")
    String topic;

    @QueryParam("from")
    @Nullable
    @Parameter(description = "The first date: a year, a month or a day.", example = "2025-08-01")
    String from;

    @QueryParam("to")
    @Nullable
    @Parameter(description = "The last date, with all of its days: a year, a month or a day.", example = "2025-08")
    String to;

    SearchQuery query() {
        return new SearchQuery(words(words), in(), outlet, topic, date("from", from), date("to", to));
    }

    private static List<Wanted> words(@Nullable String written) {
        if (written == null) {
            throw ProblemException.badParameter("q", "is missing: what is to be looked for?");
        }
        if (written.length() > LONGEST) {
            throw ProblemException.badParameter("q", "has more than " + LONGEST + " characters");
        }
        List<Wanted> words = Wanted.read(written);
        if (words.size() > Wanted.MOST) {
            throw ProblemException.badParameter("q", "has more than " + Wanted.MOST + " words");
        }
        if (words.stream().allMatch(Wanted::without)) {
            throw ProblemException.badParameter("q", "has no word to look for");
        }
        return words;
    }

    private @Nullable SearchedPart in() {
        return in == null
                ? null
                : SearchedPart.read(in)
                        .orElseThrow(() -> ProblemException.badParameter("in", "is title, text or quotations"));
    }

    private static @Nullable PublishedOn date(String name, @Nullable String word) {
        return word == null
                ? null
                : PublishedOn.read(word)
                        .orElseThrow(() -> ProblemException.badParameter(
                                name, "is not a date; write a year, a month or a day, like 2025-08-23"));
    }
}
