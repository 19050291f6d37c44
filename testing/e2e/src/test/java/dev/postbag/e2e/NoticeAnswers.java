package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import java.util.Map;

/** Legal notices about comments, from both sides and the desk's. */
final class NoticeAnswers implements Answers {

    private static final Map<String, Object> NOTICE =
            Map.of("kind", "defamation", "statement", "The keeper took nothing.");

    private final Newsroom newsroom;
    private final Once<Case> open = Once.of(this::give);
    private final Once<Case> answered = Once.of(this::answer);
    private final Once<Case> concluded = Once.of(this::conclude);

    NoticeAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A notice about a comment, with the receipt of who gave it. */
    private record Case(String id, String receipt, Said comment) {

        Request asContributor(Request asked) {
            return asked.at(comment.id(), id).receipt(comment.receipt());
        }
    }

    @Override
    public void tell(Ways ways) {
        ways.of("giveNotice", asked -> asked.at(newsroom.comment().id()))
                .when(201, asked -> asked.at(newsroom.freshComment().id()))
                .when(422, this::underAKeyOfBefore);
        ways.of(
                "listCommentNotices",
                asked -> asked.at(newsroom.comment().id())
                        .receipt(newsroom.comment().receipt()));
        ways.of("answerNotice", asked -> open.get().asContributor(asked))
                .when(200, asked -> give().asContributor(asked))
                .when(409, asked -> answered.get().asContributor(asked).json(Map.of("answer", "agree")));
        ways.of("listNotices");
        ways.of(
                "getNotice",
                asked -> asked.at(open.get().id()).receipt(open.get().receipt()));
        ways.of("concludeNotice", asked -> asked.at(open.get().id()))
                .when(200, asked -> asked.at(give().id()))
                .when(409, asked -> asked.at(concluded.get().id()));
    }

    private Request underAKeyOfBefore(Request asked) {
        String key = Newsroom.key();
        Said comment = newsroom.freshComment();
        Newsroom.made(newsroom.reader().postJson(comment.self() + "/notices", NOTICE, "Idempotency-Key", key));
        return asked.at(comment.id()).with("Idempotency-Key", key);
    }

    private Case give() {
        Said comment = newsroom.freshComment();
        JsonNode opened = Newsroom.made(newsroom.reader().postJson(comment.self() + "/notices", NOTICE));
        return new Case(opened.at("/notice/id").asText(), opened.path("receipt").asText(), comment);
    }

    private Case answer() {
        Case given = give();
        Newsroom.made(newsroom.reader()
                .postJson(
                        given.comment().self() + "/notices/" + given.id() + "/answer",
                        Map.of("answer", "stand"),
                        "Receipt",
                        given.comment().receipt()));
        return given;
    }

    private Case conclude() {
        Case given = give();
        Newsroom.made(newsroom.moderator()
                .postJson(
                        "/api/v1/notices/" + given.id() + "/outcome",
                        Map.of("outcome", "withdrawn-by-complainant", "reason", "asked-for")));
        return given;
    }
}
