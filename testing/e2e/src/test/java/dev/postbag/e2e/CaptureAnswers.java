package dev.postbag.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** What is taken in, what was read out of it and set right, what may be the same, and the feeds that are followed. */
final class CaptureAnswers implements Answers {

    /** More than a page may have. */
    private static final int TOO_LARGE = 65 << 20;

    private final Newsroom newsroom;
    private final Once<Read> corrected = Once.of(this::setRight);
    private final Once<String> unreadable = Once.of(this::takeInWhatCannotBeRead);
    private final Once<String> source = Once.of(this::follow);

    CaptureAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A capture with one story, and the tag of that. */
    private record Read(String capture, String tag) {}

    @Override
    public void tell(Ways ways) {
        ways.of("listCaptures");
        ways.of("takeInCapture")
                .when(413, asked -> asked.body(BodyPublishers.ofByteArray(new byte[TOO_LARGE])))
                .when(422, asked -> asked.body("", "text/plain"));
        ways.of("getCapture", this::atCorrected);
        ways.of("getCaptureBytes", this::atCorrected);
        ways.of("listReadStories", this::atCorrected).when(409, asked -> asked.at(unreadable.get()));
        ways.of("getReadStory", asked -> asked.at(corrected.get().capture(), "s1"));
        corrections(ways);
        proposals(ways);
        sources(ways);
        ways.of("listOrphanedComments");
    }

    private void corrections(Ways ways) {
        ways.of("listCorrections", this::atCorrected);
        ways.of("getCorrection", asked -> asked.at(corrected.get().capture(), "1"));
        ways.of("correctReading", asked -> correcting(asked, corrected.get(), "s1.b1"))
                .when(201, asked -> correcting(asked, read(), "s1.b1"))
                .when(409, asked -> correcting(asked, corrected.get(), "s1.b1").at(unreadable.get()))
                .when(422, asked -> correcting(asked, corrected.get(), "s1.b99"));
    }

    private void proposals(Ways ways) {
        ways.of("listProposals", asked -> asked.at(newsroom.twins().capture()));
        ways.of("acceptProposal", this::atAccepted).when(409, this::atRefused);
        ways.of("refuseProposal", this::atRefused).when(409, this::atAccepted);
    }

    private void sources(Ways ways) {
        ways.of("listSources");
        ways.of("followSource").when(422, asked -> asked.json(Map.of("url", "ftp://blog.example/feed")));
        ways.of("getSource", asked -> asked.at(source.get()));
        ways.of("forgetSource", asked -> asked.at(source.get())).when(204, asked -> asked.at(follow()));
    }

    private Request atCorrected(Request asked) {
        return asked.at(corrected.get().capture());
    }

    private Request atAccepted(Request asked) {
        Newsroom.Twins twins = newsroom.twins();
        return asked.at(twins.capture(), twins.accepted());
    }

    private Request atRefused(Request asked) {
        Newsroom.Twins twins = newsroom.twins();
        return asked.at(twins.capture(), twins.refused());
    }

    private static Request correcting(Request asked, Read read, String block) {
        return asked.at(read.capture())
                .ifMatch(read.tag())
                .json(Map.of("type", "setType", "block", block, "to", "preformatted"));
    }

    private Read read() {
        String capture = newsroom.captures()
                .takeIn("Saturday, 1 June 2002\n\n" + Newsroom.words(1) + "\n\n" + Newsroom.words(20) + ".\n", "")
                .path("id")
                .asText();
        return new Read(capture, tag(capture));
    }

    private String tag(String capture) {
        return newsroom.tag(newsroom.editor(), "/api/v1/captures/" + capture + "/stories/s1");
    }

    private Read setRight() {
        Read read = read();
        String corrections = "/api/v1/captures/" + read.capture() + "/corrections";
        Newsroom.made(newsroom.editor()
                .postJson(
                        corrections,
                        Map.of("type", "setType", "block", "s1.b1", "to", "unknown"),
                        "If-Match",
                        read.tag()));
        Eventually.see(
                "the post has followed it",
                () -> newsroom.editor().get(corrections + "/1").json().path("stories"),
                stories -> stories.size() == 1 && stories.findValues("outcome").size() == 1);
        return new Read(read.capture(), tag(read.capture()));
    }

    private String takeInWhatCannotBeRead() {
        JsonNode capture = newsroom.captures().takeInFeed("{\"title\": \"" + Newsroom.words(1) + "\", \"items\": [");
        return capture.path("id").asText();
    }

    private String follow() {
        JsonNode followed = Newsroom.made(
                newsroom.editor().postJson("/api/v1/sources", Map.of("url", "https://blog.example/" + Newsroom.key())));
        String path = "/api/v1/sources/" + followed.path("id").asText();
        newsroom.later(() -> newsroom.editor().send("DELETE", path, BodyPublishers.noBody()));
        return followed.path("id").asText();
    }
}
