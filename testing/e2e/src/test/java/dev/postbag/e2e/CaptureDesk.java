package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** What an editor hands in and waits for, through the gateway. */
record CaptureDesk(Client editor) {

    /** Takes a page of text in; the capture once it was read, and its report is complete. */
    JsonNode takeIn(String page, String query) {
        return read(editor.capture(page.getBytes(StandardCharsets.UTF_8), query));
    }

    /** The same of a JSON Feed. */
    JsonNode takeInFeed(String feed) {
        return read(editor.send(
                "POST", "/api/v1/captures", BodyPublishers.ofString(feed), "Content-Type", "application/feed+json"));
    }

    private JsonNode read(Answer accepted) {
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String location = URI.create(accepted.header("Location").orElseThrow()).getPath();
        int reading = accepted.json().at("/report/reading").asInt();
        return Eventually.see(
                "it was read",
                () -> editor.get(location).json(),
                capture -> isRead(capture) && capture.at("/report/reading").asInt() >= reading);
    }

    private static boolean isRead(JsonNode capture) {
        String state = capture.path("state").asText();
        return state.equals("done") || state.equals("failed");
    }
}
