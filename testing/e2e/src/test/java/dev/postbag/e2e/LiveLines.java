package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The lines that somebody is told who listens to what changes, as they come. */
final class LiveLines {

    private LiveLines() {}

    /** @param last the id of what was heard last; empty for who begins to listen */
    static List<String> of(HttpClient http, Platform platform, String query, String last)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/live?" + query));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        return lines;
    }
}
