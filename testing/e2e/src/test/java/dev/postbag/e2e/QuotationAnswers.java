package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Eventually;
import java.util.Map;

/** Quotations of other people's articles, and those articles. */
final class QuotationAnswers implements Answers {

    private final Newsroom newsroom;
    private final Once<Quoted> quoted = Once.of(this::takenOutAndPutBack);
    private final Once<Article> article = Once.of(this::quotedTwice);

    QuotationAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A post whose second revision is without the words of its one quotation; it has them in the first and the third. */
    private record Quoted(String post, String block) {}

    /** A source article by the id it has, and by the one it had before its address was known. */
    private record Article(String id, String earlier) {}

    @Override
    public void tell(Ways ways) {
        ways.of(
                        "withdrawQuotation",
                        asked ->
                                at(asked).json(Map.of("revision", 3, "reason", "rights", "note", "The Courier wrote.")))
                .when(
                        409,
                        asked ->
                                at(asked).json(Map.of("revision", 2, "reason", "rights", "note", "The Courier wrote.")))
                .when(410, asked -> asked.at(newsroom.taken().id(), "b1"));
        ways.of("restoreQuotation", asked -> at(asked).json(Map.of("revision", 1, "note", "The Courier wrote again.")))
                .when(409, asked -> at(asked).json(Map.of("revision", 2, "note", "The Courier wrote again.")))
                .when(410, asked -> asked.at(newsroom.taken().id(), "b1"));
        ways.of("listSourcesQuoted");
        ways.of("getSourceQuoted", asked -> asked.at(article.get().id()))
                .when(308, asked -> asked.at(article.get().earlier()));
    }

    private Request at(Request asked) {
        return asked.at(quoted.get().post(), quoted.get().block());
    }

    private Quoted takenOutAndPutBack() {
        String slug = quoting("The kettle of " + Newsroom.words(1), Newsroom.words(30), "");
        JsonNode post = newsroom.reader().get("/api/v1/posts/" + slug).json();
        String id = post.path("id").asText();
        String block = post.path("blocks")
                .findParents("citation")
                .getFirst()
                .path("id")
                .asText();
        String path = "/api/v1/posts/" + id + "/quotations/" + block;
        Newsroom.made(newsroom.editor()
                .postJson(path + "/withdraw", Map.of("revision", 1, "reason", "rights", "note", "The Courier wrote.")));
        Newsroom.made(newsroom.editor()
                .postJson(path + "/restore", Map.of("revision", 1, "note", "The Courier wrote again.")));
        return new Quoted(id, block);
    }

    private Article quotedTwice() {
        String title = "The kettle of " + Newsroom.words(1);
        String first = source(quoting(title, Newsroom.words(30), ""), "");
        String second =
                source(quoting(title, Newsroom.words(30), "https://courier.example/" + Newsroom.key() + "\n\n"), first);
        return new Article(second, first);
    }

    private String source(String slug, String before) {
        return Eventually.see(
                "its article is found",
                () -> newsroom.reader()
                        .get("/api/v1/posts/" + slug)
                        .json()
                        .findPath("source")
                        .path("id")
                        .asText(),
                id -> !id.isEmpty() && !id.equals(before));
    }

    /** The slug of a post that quotes these words. */
    private String quoting(String title, String words, String address) {
        String name = Newsroom.words(1);
        newsroom.captures()
                .takeIn(
                        "Saturday, 1 June 2002\n\n" + name + "\n\nThis from the Gull Head Courier website:-\n\n" + title
                                + "\n\nBy Nan Trevose\n\n31 May 2002\n\n" + address + words
                                + ".\n\n--oo00oo--\n\nAnd that is all.\n\n",
                        "");
        return Eventually.see(
                        "the post is there",
                        () -> newsroom.reader().get("/api/v1/posts/" + name),
                        answer -> answer.status() == 200)
                .json()
                .path("slug")
                .asText();
    }
}
