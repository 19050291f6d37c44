package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import java.util.Map;

/** Comments that the desk picks, and the posts it makes of them. */
final class PickAnswers implements Answers {

    private final Newsroom newsroom;
    private final Once<Said> unwilling = Once.of(this::sayWithoutConsent);
    private final Once<Said> picked = Once.of(this::pick);
    private final Once<Draft> draft = Once.of(() -> draft(Newsroom.key()));
    private final Once<Draft> withdrawn = Once.of(this::withdrawDraft);

    PickAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A selection of the picked comment, and the key it was made under. */
    private record Draft(String id, String post, String key) {

        String self() {
            return "/api/v1/selections/" + id;
        }
    }

    @Override
    public void tell(Ways ways) {
        picks(ways);
        selections(ways);
        ways.of("publishPost", asked -> publishing(asked, draft.get()))
                .when(200, asked -> publishing(asked, draft(Newsroom.key())))
                .when(409, asked -> asked.at(newsroom.post()).ifMatch("\"1\""))
                .when(410, asked -> asked.at(withdrawn.get().post()).ifMatch("\"1\""));
    }

    private void picks(Ways ways) {
        ways.of("listPicks");
        ways.of("pickComment", asked -> asked.at(picked.get().id()))
                .when(409, asked -> asked.at(unwilling.get().id()))
                .when(410, asked -> asked.at(newsroom.withdrawn().id()))
                .when(422, asked -> asked.at(picked.get().id()).json(Map.of("revision", 7)));
        ways.of("unpickComment", asked -> asked.at(unwilling.get().id()));
    }

    private void selections(Ways ways) {
        ways.of("listSelections");
        ways.of("makeSelection", asked -> asked.json(layout(picked.get())))
                .when(409, asked -> asked.json(layout(unwilling.get())))
                .when(
                        410,
                        asked -> asked.json(layout(picked.get()))
                                .with("Idempotency-Key", withdrawn.get().key()))
                .when(
                        422,
                        asked -> asked.json(layout(unwilling.get()))
                                .with("Idempotency-Key", draft.get().key()));
        ways.of("getSelection", asked -> asked.at(draft.get().id()))
                .when(410, asked -> asked.at(withdrawn.get().id()));
        ways.of("rewriteSelection", asked -> rewriting(asked, draft.get()).json(layout(picked.get())))
                .when(409, asked -> rewriting(asked, draft.get()).json(layout(unwilling.get())))
                .when(
                        410,
                        asked -> asked.at(withdrawn.get().id()).ifMatch("\"1\"").json(layout(picked.get())));
    }

    private Request rewriting(Request asked, Draft of) {
        return asked.at(of.id()).ifMatch(newsroom.tag(newsroom.editor(), of.self()));
    }

    private Request publishing(Request asked, Draft of) {
        return asked.at(of.post()).ifMatch(newsroom.tag(newsroom.editor(), of.self()));
    }

    private static Map<String, Object> layout(Said comment) {
        return PickDesk.layout("You wrote of the mast", comment);
    }

    private Said sayWithoutConsent() {
        return newsroom.say(newsroom.post(), Map.of("body", "I would rather stay here."));
    }

    /** One that selections know is picked. */
    private Said pick() {
        Said said = newsroom.freshComment();
        newsroom.desk().select("You wrote of the mast", said);
        return said;
    }

    private Draft draft(String key) {
        JsonNode made = Newsroom.made(
                newsroom.editor().postJson("/api/v1/selections", layout(picked.get()), "Idempotency-Key", key));
        String self = made.at("/links/self").asText();
        return new Draft(
                self.substring(self.lastIndexOf('/') + 1), made.path("post").asText(), key);
    }

    private Draft withdrawDraft() {
        Draft made = draft(Newsroom.key());
        Newsroom.made(newsroom.editor()
                .postJson("/api/v1/posts/" + made.post() + "/withdraw", Map.of("reason", "It was a draft.")));
        return made;
    }
}
