package dev.postbag.e2e;

import dev.postbag.e2e.PickDesk.Said;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** What is said under posts, by those who say it, and how a thread stands. */
final class CommentAnswers implements Answers {

    private static final Map<String, Object> TELLING = Map.of("body", "Write to gull@example.org");

    private final Newsroom newsroom;
    private final Once<String> closed = Once.of(this::closeForAnonymous);
    private final Once<String> slow = Once.of(this::slowDown);
    private final Once<String> raided = Once.of(this::raid);
    private final Once<Said> erased = Once.of(this::erase);

    CommentAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public void tell(Ways ways) {
        threads(ways);
        writing(ways);
        own(ways);
        reading(ways);
        erasures(ways);
    }

    private void threads(Ways ways) {
        ways.of("listComments", asked -> asked.at(newsroom.post())).when(410, this::atTaken);
        ways.of("getThread", asked -> asked.at(newsroom.post())).when(410, this::atTaken);
        ways.of(
                        "setThread",
                        asked -> asked.at(newsroom.post())
                                .ifMatch(newsroom.tag(newsroom.reader(), thread(newsroom.post())))
                                .json(Map.of("closedFor", "nobody", "slowMode", "PT0S")))
                .when(410, asked -> atTaken(asked).ifMatch("\"0\""));
    }

    private void writing(Ways ways) {
        ways.of("writeComment", asked -> asked.at(newsroom.post()))
                .when(401, asked -> asked.at(closed.get()))
                .when(403, asked -> asked.at(raided.get()))
                .when(409, asked -> asked.at(newsroom.post()).json(TELLING))
                .when(410, this::atTaken)
                .when(
                        422,
                        asked -> asked.at(newsroom.post())
                                .json(Map.of("body", "Indeed.", "inReplyTo", Spoiling.NOWHERE)))
                .when(429, this::again);
        ways.of("checkComment", asked -> asked.at(newsroom.post())).when(410, this::atTaken);
        ways.of("getPuzzle");
    }

    private void own(Ways ways) {
        ways.of("withdrawComment", this::owned).when(204, asked -> owned(asked, newsroom.freshComment()));
        ways.of("reviseComment", asked -> revising(asked, newsroom.comment()))
                .when(200, asked -> revising(asked, newsroom.freshComment()))
                .when(409, asked -> revising(asked, newsroom.comment()).json(TELLING))
                .when(410, asked -> owned(asked, newsroom.withdrawn()).ifMatch("\"1\""));
        ways.of("followReplies", asked -> asked.at(newsroom.comment().id(), feed(newsroom.comment())))
                .when(410, asked -> asked.at(newsroom.withdrawn().id(), feed(newsroom.withdrawn())));
    }

    private void reading(Ways ways) {
        ways.of("getComment", asked -> asked.at(newsroom.comment().id())).when(410, this::atWithdrawn);
        ways.of("getCommentPlace", asked -> asked.at(newsroom.comment().id())).when(410, this::atWithdrawn);
        ways.of("react", asked -> asked.at(newsroom.comment().id(), "agree"))
                .when(410, asked -> asked.at(newsroom.withdrawn().id(), "agree"));
        ways.of(
                "takeReactionBack",
                asked -> asked.at(newsroom.comment().id(), "agree")
                        .with("Postbag-Contributor", newsroom.comment().contributor()));
    }

    private void erasures(Ways ways) {
        ways.of("eraseComment", this::owned).when(200, asked -> owned(asked, newsroom.freshComment()));
        ways.of("getErasure", asked -> owned(asked, erased.get()));
        ways.of("listErasures");
    }

    private Request atTaken(Request asked) {
        return asked.at(newsroom.taken().id());
    }

    private Request atWithdrawn(Request asked) {
        return asked.at(newsroom.withdrawn().id());
    }

    private Request owned(Request asked) {
        return owned(asked, newsroom.comment());
    }

    private static Request owned(Request asked, Said comment) {
        return asked.at(comment.id()).receipt(comment.receipt());
    }

    private Request revising(Request asked, Said comment) {
        return owned(asked, comment).ifMatch(newsroom.tag(newsroom.reader(), comment.self()));
    }

    /** Once more by the same, where they have to wait. */
    private Request again(Request asked) {
        Said before = newsroom.say(slow.get(), Map.of("body", "The mast is up."));
        return asked.at(slow.get()).with("Postbag-Contributor", before.contributor());
    }

    private static String feed(Said comment) {
        return comment.repliesFeed().substring(comment.repliesFeed().lastIndexOf('/') + 1);
    }

    private static String thread(String post) {
        return "/api/v1/posts/" + post + "/thread";
    }

    private String closeForAnonymous() {
        return newsroom.freshPost("anonymous", "PT0S");
    }

    private String slowDown() {
        return newsroom.freshPost("nobody", "PT1H");
    }

    private String raid() {
        String post = newsroom.freshPost();
        String path = "/api/v1/posts/" + post + "/raid";
        Newsroom.made(newsroom.moderator().sendJson("PUT", path, Map.of("minutes", 60)));
        newsroom.later(() -> newsroom.moderator().send("DELETE", path, BodyPublishers.noBody()));
        return post;
    }

    private Said erase() {
        Said said = newsroom.freshComment();
        Newsroom.made(newsroom.reader()
                .send("POST", said.self() + "/erasure", BodyPublishers.noBody(), "Receipt", said.receipt()));
        return said;
    }
}
